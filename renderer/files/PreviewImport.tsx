// The third step of an import: what would be new, added to, already there or left out, before anything is stored.
import { Button, Table } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { showPhone } from '../../shared/base/phone.ts'
import type { ImportPreview } from '../../shared/files/model.ts'
import { formatNumber } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Import.module.css'
import { ImportStepFrame } from './ImportStepFrame.tsx'
import { LeftOut } from './LeftOut.tsx'
import { Numbers } from './Numbers.tsx'
import type { Refusal } from './reading.ts'

interface PreviewImportProps {
  fileName: string
  preview: ImportPreview
  refusal: Refusal | null
  onBack: () => void
  onStore: () => void
}

export function PreviewImport({ fileName, preview, refusal, onBack, onStore }: PreviewImportProps) {
  const { t } = useTranslation('imports')
  const { language } = useSettings()
  const { customersNew, customersUpdated, customersSame, purchases, returns, visitsKnown } = preview
  const { points, pointsOf, stamps, stampsOf, tiersOf } = preview.openings
  const changes = customersNew + customersUpdated + purchases + returns + pointsOf + stampsOf + tiersOf
  const visits = purchases + returns + visitsKnown
  return (
    <ImportStepFrame
      title={t('preview.title')}
      lead={t('preview.lead', { name: fileName, rows: formatNumber(preview.rows, language) })}
      refusal={refusal}
      buttons={
        <>
          <Button variant="default" size="md" onClick={onBack}>
            {t('back')}
          </Button>
          {changes === 0 && <span>{t('preview.nothing')}</span>}
          <Button size="md" disabled={changes === 0} onClick={onStore}>
            {t('preview.store')}
          </Button>
        </>
      }
    >
      <Part title={t('preview.customers')}>
        <Numbers
          of={[
            [t('preview.customersNew'), customersNew],
            [t('preview.customersUpdated'), customersUpdated],
            [t('preview.customersSame'), customersSame],
          ]}
        />
      </Part>
      {visits > 0 && (
        <Part title={t('preview.visits')}>
          <Numbers
            of={[
              [t('preview.purchases'), purchases],
              [t('preview.returns'), returns],
              [t('preview.visitsKnown'), visitsKnown],
            ]}
          />
        </Part>
      )}
      {pointsOf + stampsOf + tiersOf > 0 && (
        <Part title={t('preview.balances')}>
          <Numbers
            of={[
              [t('preview.points', { count: pointsOf, n: formatNumber(pointsOf, language) }), points],
              [t('preview.stamps', { count: stampsOf, n: formatNumber(stampsOf, language) }), stamps],
              [t('preview.tiers'), tiersOf],
            ]}
          />
        </Part>
      )}
      <Part title={t('preview.notTaken')}>
        <LeftOut preview={preview} />
      </Part>
      {preview.examples.length > 0 && (
        <Part title={t('preview.examples')}>
          <Examples examples={preview.examples} />
        </Part>
      )}
      <p className={styles.soft}>
        {t('preview.rule')} {t('preview.backup')}
      </p>
    </ImportStepFrame>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

function Examples({ examples }: Pick<ImportPreview, 'examples'>) {
  const { t } = useTranslation('imports')
  const { language, phoneRegion } = useSettings()
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          {(['exampleName', 'examplePhone', 'exampleCode', 'exampleVisits', 'exampleWhat'] as const).map(key => (
            <Table.Th key={key} scope="col">
              {t(`preview.${key}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {examples.map(({ name, phone, code, visits, what }) => (
          <Table.Tr key={`${name} ${phone} ${code}`}>
            <Table.Td>{name}</Table.Td>
            <Table.Td>{phone === '' ? '' : showPhone(phone, phoneRegion)}</Table.Td>
            <Table.Td>{code}</Table.Td>
            <Table.Td>{formatNumber(visits, language)}</Table.Td>
            <Table.Td>{t(`preview.${what}`)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

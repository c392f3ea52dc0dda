// Which kind of card is on the counter, where a shop has several.
import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Card } from '../../shared/stamps/model.ts'
import classes from './CardTabs.module.css'
import { pictures } from './pictures.ts'

interface CardTabsProps {
  cards: Card[]
  kindId: Id
  onChoose: (kindId: Id) => void
}

export function CardTabs({ cards, kindId, onChoose }: CardTabsProps) {
  const { t } = useTranslation('stamps')
  return (
    <Tabs value={kindId} onChange={chosen => chosen && onChoose(chosen)} variant="pills" className={classes.tabs}>
      <Tabs.List aria-label={t('kinds')}>
        {cards.map(card => (
          <CardTab key={card.kindId} card={card} />
        ))}
      </Tabs.List>
    </Tabs>
  )
}

function CardTab({ card }: { card: Card }) {
  const Picture = pictures[card.picture]
  return (
    <Tabs.Tab value={card.kindId} leftSection={<Picture aria-hidden="true" size={18} stroke={1.7} />}>
      {card.kindName} <span className={classes.count}>{`${card.stamps}/${card.terms.size}`}</span>
    </Tabs.Tab>
  )
}

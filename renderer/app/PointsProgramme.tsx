// The programme of points with what it counts: the rules, and the shop's kinds of product.
import { Box } from '@mantine/core'
import { Points } from '../points/Points.tsx'
import { ProductKinds } from '../visits/ProductKinds.tsx'
import { useOpenCustomer } from './openCustomer.ts'

export function PointsProgramme() {
  const open = useOpenCustomer()
  return (
    <>
      <Points onOpen={customerId => void open(customerId)} />
      <Box mt={40}>
        <ProductKinds />
      </Box>
    </>
  )
}

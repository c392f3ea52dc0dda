// The pictures that a kind of card can have.
import {
  IconCake,
  IconCar,
  IconCoffee,
  IconCup,
  IconDeviceMobile,
  IconFlower,
  IconGift,
  IconPill,
  type IconProps,
  IconScissors,
  IconShirt,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { CardPicture } from '../../shared/stamps/model.ts'

export const pictures: Record<CardPicture, ComponentType<IconProps>> = {
  gift: IconGift,
  coffee: IconCoffee,
  tea: IconCup,
  scissors: IconScissors,
  shirt: IconShirt,
  pill: IconPill,
  phone: IconDeviceMobile,
  flower: IconFlower,
  cake: IconCake,
  car: IconCar,
}

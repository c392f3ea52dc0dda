// The Vietnamese lunar calendar: on which day of the solar one a lunar day falls. Reckoned for UTC+7, as Vietnam does; China's,
// for UTC+8, is another one in some years. Moon and sun by the series of Meeus, Astronomical Formulae for Calculators; no table.
import { addDays, type Day, daysBetween } from './day.ts'

const epoch = '1970-01-01'
/** The Julian day number of the epoch. */
const epochNumber = 2440588
const hoursAhead = 7 / 24
/** Days from new moon to new moon, on average, and the Julian day number from which new moons are counted (1900). */
const month = 29.530588853
const firstMoon = 2415021
/** A sign of the zodiac is 30 degrees; the winter solstice begins the tenth, which is number 9. */
const solsticeSign = 9

function sin(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180)
}

/** The Julian day number of the day in Vietnam on which the moon of that number is new. */
function newMoon(moon: number): number {
  const t = moon / 1236.85
  const sun = 359.2242 + 29.10535608 * moon - 0.0000333 * t ** 2 - 0.00000347 * t ** 3
  const anomaly = 306.0253 + 385.81691806 * moon + 0.0107306 * t ** 2 + 0.00001236 * t ** 3
  const latitude = 21.2964 + 390.67050646 * moon - 0.0016528 * t ** 2 - 0.00000239 * t ** 3
  const mean =
    2415020.75933 +
    29.53058868 * moon +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t ** 2)
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(anomaly) +
    0.0161 * sin(2 * anomaly) -
    0.0004 * sin(3 * anomaly) +
    0.0104 * sin(2 * latitude) -
    0.0051 * sin(sun + anomaly) -
    0.0074 * sin(sun - anomaly) +
    0.0004 * sin(2 * latitude + sun) -
    0.0004 * sin(2 * latitude - sun) -
    0.0006 * sin(2 * latitude + anomaly) +
    0.001 * sin(2 * latitude - anomaly) +
    0.0005 * sin(2 * anomaly + sun)
  // What the turning of the earth has fallen behind the clock of the planets.
  const behind = -0.000278 + 0.000265 * t + 0.000262 * t ** 2
  return Math.floor(mean + correction - behind + 0.5 + hoursAhead)
}

/** In which sign of the zodiac, 0 to 11, the sun stands when that day begins in Vietnam. */
function sunSign(dayNumber: number): number {
  const t = (dayNumber - 0.5 - hoursAhead - 2451545) / 36525
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3
  const longitude =
    280.46645 +
    36000.76983 * t +
    0.0003032 * t ** 2 +
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly)
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

/** The moon in whose month the winter solstice of a solar year lies: the eleventh month. */
function solsticeMoon(year: number): number {
  const lastDay = epochNumber + daysBetween(epoch, `${year}-12-31`)
  const moon = Math.floor((lastDay - firstMoon) / month)
  return sunSign(newMoon(moon)) >= solsticeSign ? moon - 1 : moon
}

/** How many moons after the solstice's the leap month is: the first in which the sun enters no new sign. */
function leapPlace(solstice: number): number {
  let place = 1
  while (sunSign(newMoon(solstice + place)) !== sunSign(newMoon(solstice + place + 1))) place++
  return place
}

/** The moon that begins a month of a lunar year; of a month that comes twice, the first. */
function moonOf(year: number, lunarMonth: number): number {
  const solsticeYear = lunarMonth >= 11 ? year : year - 1
  const solstice = solsticeMoon(solsticeYear)
  const place = lunarMonth >= 11 ? lunarMonth - 11 : lunarMonth + 1
  const hasLeap = solsticeMoon(solsticeYear + 1) - solstice === 13
  return solstice + place + (hasLeap && place >= leapPlace(solstice) ? 1 : 0)
}

/**
 * The solar day of a lunar day in a lunar year, which begins in January or February of the solar year of the same number. The
 * 30th of a month of 29 days is its 29th.
 */
export function lunarDayIn(year: number, { day, month }: { day: number; month: number }): Day {
  const moon = moonOf(year, month)
  const first = newMoon(moon)
  const last = newMoon(moon + 1) - 1
  return addDays(epoch, Math.min(first + day - 1, last) - epochNumber)
}

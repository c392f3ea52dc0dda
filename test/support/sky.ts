// The Vietnamese calendar from the sky itself, to hold the app's against: new moons and the sun's longitude (J. Meeus,
// Astronomical Algorithms, chapters 25 and 49), seen from UTC+7.

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const sin = (degrees: number): number => Math.sin(radians(degrees))
const whole = (degrees: number): number => ((degrees % 360) + 360) % 360

// Dynamical time less universal time, in days: about 40 seconds in 1968 and 80 in 2050. Good to half a minute.
function clockError(julianDay: number): number {
  const years = (julianDay - 2_451_545) / 365.25
  return (63.8 + 0.3 * years + 0.0045 * years * years) / 86_400
}

/** The new moon of that number (0: 6 January 2000), as a Julian day of universal time. */
function newMoon(number: number): number {
  const t = number / 1236.85
  const [t2, t3, t4] = [t * t, t ** 3, t ** 4]
  const mean = 2_451_550.09766 + 29.530588861 * number + 0.00015437 * t2 - 0.00000015 * t3 + 0.00000000073 * t4
  const e = 1 - 0.002516 * t - 0.0000074 * t2
  const sun = 2.5534 + 29.1053567 * number - 0.0000014 * t2 - 0.00000011 * t3
  const moon = 201.5643 + 385.81693528 * number + 0.0107582 * t2 + 0.00001238 * t3
  const latitude = 160.7108 + 390.67050284 * number - 0.0016118 * t2 - 0.00000227 * t3
  const node = 124.7746 - 1.56375588 * number + 0.0020672 * t2
  const planets = [299.77 + 0.107408 * number - 0.009173 * t2, 251.88 + 0.016321 * number, 251.83 + 26.651886 * number]
  const terms: [size: number, angle: number][] = [
    [-0.4072, moon],
    [0.17241 * e, sun],
    [0.01608, 2 * moon],
    [0.01039, 2 * latitude],
    [0.00739 * e, moon - sun],
    [-0.00514 * e, moon + sun],
    [0.00208 * e * e, 2 * sun],
    [-0.00111, moon - 2 * latitude],
    [-0.00057, moon + 2 * latitude],
    [0.00056 * e, 2 * moon + sun],
    [-0.00042, 3 * moon],
    [0.00042 * e, sun + 2 * latitude],
    [0.00038 * e, sun - 2 * latitude],
    [-0.00024 * e, 2 * moon - sun],
    [-0.00017, node],
    ...planets.map((angle, at): [number, number] => [[0.000325, 0.000165, 0.000164][at] ?? 0, angle]),
  ]
  const at = terms.reduce((sum, [size, angle]) => sum + size * sin(angle), mean)
  return at - clockError(at)
}

/** The sun's apparent longitude in degrees. */
function sunLongitude(julianDay: number): number {
  const t = (julianDay + clockError(julianDay) - 2_451_545) / 36_525
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly)
  return whole(mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t))
}

// Days are numbered by the Julian day that ends at noon of it; midnight is that of UTC+7.
const dayOf = (julianDay: number): number => Math.floor(julianDay + 0.5 + 7 / 24)
const beginOf = (day: number): number => day - 0.5 - 7 / 24
const epoch = 2_440_588
const numberOf = (day: string): number => Date.parse(day) / 86_400_000 + epoch

const newMoonDay = (number: number): number => dayOf(newMoon(number))
/** Which twelfth of its way the sun has reached when the day begins; the 0th begins at the spring equinox. */
const twelfthAt = (day: number): number => Math.floor(sunLongitude(beginOf(day)) / 30)

function lastNewMoonBy(day: number): number {
  let number = Math.round((day - 2_451_550) / 29.530588861) + 1
  while (newMoonDay(number) > day) number -= 1
  return number
}

/** The month of the winter solstice is the eleventh. */
function eleventhMonth(year: number): number {
  let solstice = numberOf(`${year}-12-19`)
  while (twelfthAt(solstice + 1) < 9) solstice += 1
  return lastNewMoonBy(solstice)
}

export interface LunarDay {
  day: number
  month: number
  year: number
  isLeap: boolean
}

/** The lunar day of a calendar day. */
export function lunarDayFromSky(solar: string): LunarDay {
  const day = numberOf(solar)
  const moon = lastNewMoonBy(day)
  const solarYear = Number(solar.slice(0, 4))
  const isAfter = moon >= eleventhMonth(solarYear)
  const [first, next] = [
    eleventhMonth(isAfter ? solarYear : solarYear - 1),
    eleventhMonth(isAfter ? solarYear + 1 : solarYear),
  ]
  const date = day - newMoonDay(moon) + 1
  // Of 13 months the first in which the sun enters no new twelfth is the leap month.
  const isEmpty = (number: number) => twelfthAt(newMoonDay(number)) === twelfthAt(newMoonDay(number + 1))
  const all = Array.from({ length: next - first }, (_, at) => first + at)
  const leap = all.length === 13 ? all.find(number => number > first && isEmpty(number)) : undefined
  const passed = moon - first - (leap !== undefined && moon >= leap ? 1 : 0)
  const month = ((10 + passed) % 12) + 1
  const year = (isAfter ? solarYear : solarYear - 1) + (passed >= 2 ? 1 : 0)
  return { day: date, month, year, isLeap: moon === leap }
}

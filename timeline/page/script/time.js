/* Time on the axis: milliseconds of UTC since 1970, for the years ±9999; ticks that suit any stretch of it. */

export const SECOND = 1000, MINUTE = 60_000, HOUR = 3_600_000, DAY = 86_400_000, YEAR = 365.2425 * DAY;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** @typedef {"second" | "minute" | "hour" | "day" | "month" | "year"} Unit */

/** Each unit, about how long it is, and how many of it may lie between ticks. @type {[Unit, number, number[]][]} */
const UNITS = [
  ["second", SECOND, [1, 5, 15, 30]], ["minute", MINUTE, [1, 5, 15, 30]], ["hour", HOUR, [1, 3, 6, 12]], ["day", DAY, [1, 2, 5, 10]],
  ["month", 30.4 * DAY, [1, 3, 6]], ["year", YEAR, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]],
];
const LADDER = UNITS.flatMap(([unit, size, counts]) => counts.map((count) => ({ unit, count, size: count * size })));

/** The first millisecond of a date. @param {number} year astronomical: 0 is 1 BCE @param {number} [month] from 0 @param {number} [day] from 1 */
export const dateAt = (year, month = 0, day = 1) => new Date(0).setUTCFullYear(year, month, day);
/** @param {number} year astronomical */
export const yearName = (year) => year <= 0 ? `${1 - year} BCE` : year < 1000 ? `${year} CE` : String(year);

/** Where ticks stand between two times, and what they say: the finer unit above, the coarser below where it changes.
 * @param {number} from @param {number} to @param {number} most how many there may be
 * @param {number} edge how near to an end a label would be cut @returns {{ at: number[], text: string[] }} */
export function ticks(from, to, most, edge = 0) {
  const { unit, count } = LADDER.find(({ size }) => (to - from) / size <= most) || LADDER[LADDER.length - 1];
  const at = tickTimes(from, to, unit, count).filter((time) => time >= from && time <= to);
  let before = "";
  const text = at.map((time) => {
    if (time < from + edge || time > to - edge) return "";
    const [fine, coarse] = tickText(time, unit);
    const label = coarse && coarse !== before ? `${fine}<br>${coarse}` : fine;
    before = coarse;
    return label;
  });
  return { at, text };
}

/** @param {number} from @param {number} to @param {Unit} unit @param {number} count @returns {number[]} */
function tickTimes(from, to, unit, count) {
  const size = { second: SECOND, minute: MINUTE, hour: HOUR, day: 0, month: 0, year: 0 }[unit] * count;
  if (size) return Array.from({ length: Math.floor((to - from) / size) + 1 }, (_, index) => (Math.ceil(from / size) + index) * size);
  const [first, last] = [new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear()];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  // round years as history counts them; between 1 BCE and 1 CE there is none, so 1 CE takes its place
  const round = (/** @type {number} */ year) => (year > 0 ? year : 1 - year) % count === 0 || (count > 1 && year === 1 && first < 1);
  if (unit === "year") return years.filter(round).map((year) => dateAt(year));
  const months = Array.from({ length: 12 }, (_, month) => month).filter((month) => unit === "day" || month % count === 0);
  return years.flatMap((year) => months.flatMap((month) => (unit === "month" ? [dateAt(year, month)] : monthDays(count, dateAt(year, month)))));
}

/** The ticks of a month in days: 1, 11, 21 for tens; never so near its end that the next 1 is crowded.
 * @param {number} count @param {number} first @returns {number[]} */
function monthDays(count, first) {
  const days = Array.from({ length: 31 }, (_, day) => day).filter((day) => day % count === 0 && (count === 1 || day + count < 32));
  return days.map((day) => first + day * DAY).filter((time, index) => new Date(time).getUTCDate() === days[index] + 1);
}

/** @param {number} time @param {Unit} unit @returns {[string, string]} */
function tickText(time, unit) {
  const date = new Date(time);
  const [year, month, day] = [yearName(date.getUTCFullYear()), MONTHS[date.getUTCMonth()], date.getUTCDate()];
  if (unit === "year") return [year, ""];
  if (unit === "month") return [month, year];
  if (unit === "day") return [`${day} ${month}`, year];
  return [clock(date, unit === "second"), `${day} ${month} ${year}`];
}

/** @param {Date} date @param {boolean} seconds */
const clock = (date, seconds) => date.toISOString().split("T")[1].slice(0, seconds ? 8 : 5);

/** A time in words, no finer than makes a difference in a stretch so long. @param {number} time @param {number} length */
export function timeName(time, length) {
  const date = new Date(time);
  const year = yearName(date.getUTCFullYear());
  if (length > 20 * YEAR) return year;
  if (length > 2 * YEAR) return `${MONTHS[date.getUTCMonth()]} ${year}`;
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${year}`;
  return length > 3 * DAY ? day : `${day}, ${clock(date, length < 3 * MINUTE)}`;
}

/** What a reader typed as a date, as the time at which it begins, or is over; null if it is none.
 * @param {string} text `1848`, `1848-03`, `1848-03-15`, `44 BCE` @param {boolean} over @returns {number | null} */
export function typed(text, over) {
  const found = /^\s*(-?)(\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?\s*(bce?|ce|ad)?\s*$/i.exec(text);
  if (!found) return null;
  const [, minus, digits, month, day, era = ""] = found;
  const number = minus ? -Number(digits) : Number(digits);
  const year = /^b/i.test(era) ? 1 - number : number;
  const more = (/** @type {boolean} */ here) => (over && here ? 1 : 0);
  return dateAt(year + more(!month), Number(month || 1) - 1 + more(!!month && !day), Number(day || 1) + more(!!day));
}

/** A Key Result's value over time: readings, pace, forecast and interventions, as a chart and as a table. */
import { addDays, daysBetween } from '../calendar.js';
import { forecast } from '../forecast.js';
import { isWithinTolerance, pace, readingsOf } from '../key-result.js';
import type { Day, KeyResult } from '../model.js';
import { axisOf } from './axis.js';
import { sentence, type Language } from './language.js';
import type { Seen } from './line.js';
import type { NumberedIntervention } from './interventions.js';
import type { SeriesView } from './key-result-view.js';

export function seriesView(seen: Seen, interventions: readonly NumberedIntervention[], language: Language): SeriesView {
  const { keyResult, checkIns, today, rules } = seen;
  const { unit, baseline, target, start, due, direction, tolerance = 0 } = keyResult;
  const { say, value, shortDay } = language;
  const readings = readingsOf(keyResult, checkIns, today);
  const ahead = forecast(keyResult, checkIns, today, rules);
  const isLine = direction !== 'maintain';
  const axis = axisOf(
    [isLine ? baseline : target - tolerance, isLine ? target : target + tolerance]
      .concat(readings.map((reading) => reading.value))
      .concat(ahead ? [ahead.low, ahead.high] : []),
    language,
  );
  const deadBand = isLine ? rules.keyResult.paceDeadBand * Math.abs(target - baseline) : tolerance;
  return {
    title: say('series.title'),
    unit: unit.name,
    axis: { ...axis, note: axisNote(keyResult, axis, language) },
    from: start,
    to: due,
    today,
    days: dayLabels(keyResult, today, language),
    measured: readings.map((reading) => ({ ...reading, label: value(reading.value, unit) })),
    pace: [
      { day: start, value: isLine ? baseline : target },
      { day: due, value: target },
    ],
    deadBand,
    ...(ahead && {
      forecast: {
        day: ahead.day,
        low: ahead.low,
        mid: ahead.mid,
        high: ahead.high,
        label: language.range(ahead.low, ahead.high, unit),
      },
    }),
    goal: { value: target, label: value(target, unit) },
    markers: interventions
      .filter(
        ({ intervention, row }) => row.state !== 'closed' && intervention.start >= start && intervention.start <= due,
      )
      .map(({ intervention, row }) => ({
        day: intervention.start,
        number: row.number,
        label: row.title,
        planned: row.state === 'waiting' || intervention.start > today,
      })),
    sentence: seriesSentence(seen, language),
    table: {
      header: [say('series.column.day'), say('series.column.measured'), say('series.column.pace')],
      rows: readings.map(({ day, value: measured }) => [
        shortDay(day),
        value(measured, unit),
        value(isLine ? lineAt(keyResult, day) : target, unit),
      ]),
    },
  };
}

function lineAt({ baseline, target, start, due }: KeyResult, day: Day): number {
  return baseline + (target - baseline) * (daysBetween(start, day) / daysBetween(start, due));
}

function axisNote(
  { unit, direction, target }: KeyResult,
  axis: ReturnType<typeof axisOf>,
  { say, value }: Language,
): string {
  const meaning = say(`series.${direction}`, { unit: sentence(unit.name), goal: value(target, unit) });
  if (axis.min === 0) return meaning;
  return `${meaning} ${say('series.axis-start', { value: `${axis.ticks[0]?.label ?? ''}${unit.suffix}` })}`;
}

/** Start, today, the middle of what is left, and the due day; those that would touch a neighbour are left out. */
function dayLabels({ start, due }: KeyResult, today: Day, { say, shortDay }: Language): SeriesView['days'] {
  const length = daysBetween(start, due);
  const isDuring = today > start && today < due;
  const middle = addDays(isDuring ? today : start, Math.round(daysBetween(isDuring ? today : start, due) / 2));
  const candidates = [start, due, ...(isDuring ? [today] : []), middle];
  const kept: Day[] = [];
  for (const day of candidates) {
    if (kept.every((other) => Math.abs(daysBetween(other, day)) >= length / 8)) kept.push(day);
  }
  return kept
    .toSorted((a, b) => daysBetween(b, a))
    .map((day) => ({ day, label: isDuring && day === today ? say('series.today') : shortDay(day) }));
}

function seriesSentence({ keyResult, checkIns, today, rules }: Seen, language: Language): string {
  const { say, value, range } = language;
  const { unit, direction, target, tolerance = 0 } = keyResult;
  const readings = readingsOf(keyResult, checkIns, today);
  if (direction === 'maintain') {
    const within = readings.filter((reading) => isWithinTolerance(keyResult, reading.value)).length;
    const goal = value(target, unit);
    return say('series.within', { within, all: readings.length, tolerance: value(tolerance, unit), goal });
  }
  const line = pace(keyResult, today, rules);
  const ahead = forecast(keyResult, checkIns, today, rules);
  const first = line
    ? say(`series.${line.standing}`, { distance: value(line.distance, unit), band: value(line.deadBand, unit) })
    : say('series.early');
  if (today >= keyResult.due) return first;
  const second = ahead
    ? say('series.forecast', {
        day: language.day(ahead.day),
        range: range(ahead.low, ahead.high, unit),
        readings: language.count('readings', ahead.n),
      })
    : say('series.no-forecast', { needed: rules.keyResult.forecastReadings, n: readings.length });
  return `${first} ${second}`;
}

import { readMoment } from "../../io/boot-clock.ts";
import type { Clock } from "../../io/clock.ts";
import type { Environment } from "../../io/environment.ts";
import { appendRow, readSettledJournal } from "../../io/row-journal.ts";
import { findTimerFolder, openTimerFolder, timerPath } from "../../io/timer-folder.ts";
import { type TimerEvent, toRow } from "./event.ts";
import { type Standing, type Told, tellHistory } from "./history.ts";

/** Where a timer is kept, and by which clock it is read. */
export interface TimerPlace {
  readonly name: string;
  readonly environment: Environment;
  readonly clock: Clock;
}

/** How a timer stands now. @throws StoreFault */
export async function readTimer(place: TimerPlace): Promise<Standing> {
  const { name, environment, clock } = place;
  const rows = await readSettledJournal(timerPath(findTimerFolder(environment), name), clock);
  return tellHistory(rows, { name, here: readMoment(clock) }).standing;
}

/** Writes an event down, and tells how the timer stood right after it, and whether it counts. @throws StoreFault */
export async function writeEvent(event: TimerEvent, { name, environment, clock }: TimerPlace): Promise<Told> {
  const path = timerPath(openTimerFolder(environment), name);
  appendRow(path, toRow(event));
  const rows = await readSettledJournal(path, clock);
  return tellHistory(rows, { name, here: readMoment(clock), until: event.id });
}

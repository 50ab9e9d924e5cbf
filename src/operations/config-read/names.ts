import { declaredNames } from "../../operation/outputs.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { type ConfigContext, type ConfigInputs, outputs } from "./declaration.ts";
import { renderShortPath } from "./paths.ts";

/** A name that a value is to have, and what gives it that name. */
export interface Claim {
  readonly name: string;
  readonly by: string;
}

/**
 * Checks what can be told from the inputs alone: GitHub tells outputs apart without regard to case, and so does Windows
 * with variables. @throws Failure or BadInput
 */
export function checkNames(given: ConfigInputs, context: ConfigContext): void {
  if (given.default !== undefined && given.key === undefined) {
    throw context.badInput(
      "default",
      "It is given without key: name the key, or write output = path ?? default in keys.",
    );
  }
  const declared = declaredNames(outputs).map((name) => ({ name, by: "an output of the operation itself" }));
  const asked = (given.keys ?? []).map(({ name, path }) => ({ name, by: renderShortPath(path) }));
  refuseCollisions([...declared, ...asked], context);
}

/** More collisions than this a message counts. */
const mostTold = 50;

/** Refuses two claims to one name, whatever their case. @throws Failure, telling of every collision */
export function refuseCollisions(claims: readonly Claim[], context: ConfigContext): void {
  const first = new Map<string, Claim>();
  const collisions: string[] = [];
  for (const claim of claims) {
    const key = claim.name.toLowerCase();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, claim);
    } else {
      collisions.push(`${quoteName(claim.name)} is the name of ${other.by} and of ${claim.by}.`);
    }
  }
  if (collisions.length > 0) {
    const more = collisions.length > mostTold ? ` And ${collisions.length - mostTold} more.` : "";
    throw context.fail("name-collision", `${collisions.slice(0, mostTold).join(" ")}${more}`);
  }
}

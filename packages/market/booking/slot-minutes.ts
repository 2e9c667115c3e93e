import * as z from 'zod';
import { slotLengths } from './resource-kind.ts';

/** Length of a slot. Said to the API's document too, which would name the first of several literals alone. */
export const SlotMinutes = z.literal([...slotLengths]).meta({ type: 'integer', enum: [...slotLengths] });

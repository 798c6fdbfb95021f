import { z } from 'zod';
import { keepers, operation } from './procedure.ts';

/** Millimetres to the right and downwards; more is no shift but another paper. */
const offsetSchema = z.number().min(-20).max(20).multipleOf(0.1);

/** How this computer's printer puts certificates on paper. */
export const printerSchema = z.strictObject({
  /** As the office calls it; stands on the test page. */
  name: z.string().trim().max(60),
  offsetX: offsetSchema,
  offsetY: offsetSchema,
  /** 套打: only what is filled in, onto stock with everything else already printed. */
  isDataOnly: z.boolean(),
});
export type Printer = z.infer<typeof printerSchema>;

/** What a print takes from it. */
export const layoutSchema = printerSchema.omit({ name: true });

/** The printer of this computer; kept beside the institution, in no backup and no history. */
export const certificatePrinter = {
  printer: operation(keepers).output(printerSchema),
  savePrinter: operation(keepers).input(printerSchema).output(printerSchema),
  /** A sheet with rulers to read the shift off, printed with this offset. */
  testPage: operation(keepers)
    .input(printerSchema)
    .output(z.object({ fileId: z.string(), fileName: z.string() })),
};

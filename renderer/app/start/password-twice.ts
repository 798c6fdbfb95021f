import type { z } from 'zod';

/** The shape with the rule that `again` repeats the password in `field`. */
export function passwordTwice<Shape extends z.ZodType>(shape: Shape, field: string): Shape {
  return shape.refine(
    (value) => Reflect.get(Object(value), 'again') === (Reflect.get(Object(value), field) ?? ''),
    { path: ['again'], message: 'differs', when: () => true },
  );
}

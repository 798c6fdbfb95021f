import { checkFuses } from './fuses.mjs';

// `npm run fuses -- <executable>`: reads back what a packaged executable really has.
const [executable] = process.argv.slice(2);
if (executable === undefined) throw new Error('name the executable');
const wrong = await checkFuses(executable);
for (const line of wrong) console.error(line);
console.log(wrong.length === 0 ? 'all fuses are as decided' : `${wrong.length} fuses are wrong`);
process.exitCode = wrong.length === 0 ? 0 : 1;

/** What the picture should agree with; what is left out is chosen by the seed. */
export type DrawnPerson = { readonly sex?: 'male' | 'female'; readonly age?: number };

/** Everything that makes one drawn person differ from the next. */
export type Sketch = {
  readonly sex: 'male' | 'female';
  readonly skin: { readonly light: string; readonly shade: string; readonly lip: string };
  readonly hair: string;
  readonly hairCut: number;
  readonly clothing: number;
  readonly cloth: { readonly base: string; readonly shade: string; readonly inner: string };
  /** Half the width of the face at the cheeks, in pixels. */
  readonly cheek: number;
  readonly chin: number;
  readonly brow: number;
  readonly smile: number;
  readonly hasGlasses: boolean;
  readonly isElder: boolean;
};

const skins = [
  { light: '#f3d3b8', shade: '#e3b894', lip: '#c47a6c' },
  { light: '#efc9a8', shade: '#dcae87', lip: '#bb7263' },
  { light: '#e8bd98', shade: '#d3a177', lip: '#b06a5a' },
  { light: '#dcab82', shade: '#c48f65', lip: '#a26152' },
] as const;

const hairs = ['#1f1d1e', '#2a2422', '#33291f'] as const;

const greyHairs = ['#56555a', '#7b7a7e'] as const;

const cloths = [
  { base: '#2f3b52', shade: '#232d40', inner: '#f4f6f8' },
  { base: '#3d4650', shade: '#2f3740', inner: '#e6ecf3' },
  { base: '#5a6b7c', shade: '#495868', inner: '#ffffff' },
  { base: '#6d4f4a', shade: '#573e3a', inner: '#f3ece6' },
  { base: '#47604f', shade: '#384d3f', inner: '#f1f4ee' },
  { base: '#7a6a58', shade: '#645647', inner: '#f6f1e9' },
  { base: '#54496b', shade: '#433a57', inner: '#f1eff6' },
  { base: '#8a5560', shade: '#71444e', inner: '#f8eff0' },
] as const;

/** Chooses a person by the seed (mulberry32 over an FNV-1a hash), within the given sex and age. */
export function sketchOf(seed: string, person: DrawnPerson): Sketch {
  const next = numbersFrom(seed);
  const oneOf = <Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number] =>
    items[Math.floor(next() * items.length)] ?? items[0];
  const sex = person.sex ?? (next() < 0.5 ? 'female' : 'male');
  const age = person.age ?? 22 + Math.floor(next() * 36);
  const isElder = age >= 50;
  return {
    sex,
    skin: oneOf(skins),
    hair: age >= 52 && next() < 0.6 ? oneOf(greyHairs) : oneOf(hairs),
    hairCut: Math.floor(next() * 5),
    clothing: Math.floor(next() * 4),
    cloth: oneOf(cloths),
    cheek: (sex === 'female' ? 73 : 77) + Math.floor(next() * 9),
    chin: 338 + Math.floor(next() * 14),
    brow: Math.floor(next() * 5) - 2,
    smile: 3 + Math.floor(next() * 6),
    hasGlasses: next() < (isElder ? 0.3 : 0.18),
    isElder,
  };
}

function numbersFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const byte of Buffer.from(seed, 'utf8')) state = Math.imul(state ^ byte, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

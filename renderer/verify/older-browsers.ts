// The types say that it is always there.
const known: object = Object;

// The digests ask for it as soon as they are loaded; browsers before 2021 lack it.
if (!('hasOwn' in known)) {
  Object.defineProperty(known, 'hasOwn', {
    value: (target: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(target, key),
  });
}

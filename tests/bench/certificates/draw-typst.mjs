import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { tell } from '../tell.mjs';
import { drawerArguments } from './files.mjs';

/** As a Typst author would write it: a loop over the data, the code as the SVG that is given. */
const source = `
#let scene = json("scene.json")
#let count = int(sys.inputs.count)
#let photo = scene.photo
#set page(width: 297mm, height: 210mm, margin: 0mm, background: image("ground.png", width: 297mm, height: 210mm))
#set text(font: "Noto Serif SC", top-edge: "baseline", bottom-edge: "baseline")
#let code-picture(code) = {
  let side = 177 * code.module * 1mm
  let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 177 177'><path d='" + code.path + "'/></svg>"
  image(bytes(svg), format: "svg", width: side, height: side)
}
#for (index, one) in scene.pages.slice(0, count).enumerate() {
  place(dx: photo.x * 1mm, dy: photo.y * 1mm,
    image("photo-" + str(index) + ".jpg", width: photo.width * 1mm, height: photo.height * 1mm))
  place(dx: one.code.x * 1mm, dy: one.code.y * 1mm, code-picture(one.code))
  for line in one.lines {
    place(dx: line.x * 1mm, dy: line.y * 1mm,
      text(size: line.size * 1mm, tracking: line.spacing * 1mm, fill: rgb(line.colour), line.text))
  }
  if index < count - 1 { pagebreak() }
}
`;

const { files, count, means } = drawerArguments();
// The workspace must hold every file that the source reads.
const workspace = path.dirname(files.scene);
const fontArgs = [{ fontPaths: [path.dirname(means.fonts.serif)] }];
const compiler = NodeCompiler.create({ workspace, fontArgs });
const bytes = compiler.pdf({ mainFileContent: source, inputs: { count: String(count) } });
writeFileSync(files.output('typst'), bytes);
tell({ bytes: bytes.length });

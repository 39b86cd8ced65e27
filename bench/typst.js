// Sets the words of a handout with Typst and exports them as tagged PDF/UA-1: some documents in one process,
// each for somebody else. Prints how many milliseconds one took.
//
//   NODE_PATH=… node typst.js words.json folder-of-fonts documents out.pdf

const fs = require("fs");
const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");

const [words, fonts, many, out] = process.argv.slice(2);
const blocks = JSON.parse(fs.readFileSync(words, "utf8"));
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });

const literal = (text) => "#" + JSON.stringify(text);

// rows takes the rows of one table, as long as they have as many cells as the first.
function rows(from) {
  const columns = blocks[from].cells.length;
  let to = from;
  while (to < blocks.length && blocks[to].kind === "tr" && blocks[to].cells.length === columns) to++;
  const cells = (row) => row.cells.map((cell) => `[${literal(cell)}]`).join(", ");
  const body = blocks.slice(from + 1, to).map(cells);
  const table = [`columns: ${columns}`, `table.header(${cells(blocks[from])})`, ...body].join(",\n");
  return [`#table(${table})\n`, to];
}

function source(name) {
  let text = `#set document(title: "Your stem cell visit")
#set page(paper: "us-letter", margin: 43pt)
#set text(font: "Vazirmatn", size: 13pt, lang: "en")
`;
  for (let i = 0; i < blocks.length; ) {
    const { kind, cells } = blocks[i];
    if (kind === "tr") {
      const [table, to] = rows(i);
      text += table;
      i = to;
      continue;
    }
    const mark = { h1: "= ", h2: "== ", h3: "=== ", li: "- " }[kind] ?? "";
    text += `${mark}${literal(cells[0])}\n${kind === "li" ? "" : "\n"}`;
    i++;
  }
  return text.replaceAll("Maria Lopez", name);
}

function write(name) {
  const made = compiler.compile({ mainFileContent: source(name) });
  if (made.hasError()) throw new Error(JSON.stringify(made.takeDiagnostics()?.shortDiagnostics));
  const pdf = compiler.pdf(made.result, { pdfStandard: "ua-1" });
  compiler.evictCache(10); // as its own watcher does
  return pdf;
}

const warming = 3;
fs.writeFileSync(out, write("Maria Lopez"));
for (let i = 0; i < warming; i++) write(`Warm ${i}`);
const start = process.hrtime.bigint();
for (let i = 0; i < Number(many); i++) write(`Maria Lopez ${i}`);
console.log(Number(process.hrtime.bigint() - start) / 1e6 / Number(many));

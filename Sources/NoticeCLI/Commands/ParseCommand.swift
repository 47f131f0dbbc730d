import NoticeExport
import NoticeKit

/// `noticekit parse`: notices as JSON.
struct ParseCommand {
  private let console: Console
  private let loader: NoticeLoader
  private let invocation: Invocation

  init(_ invocation: Invocation, _ console: Console) throws {
    self.invocation = invocation
    self.console = console
    loader = try NoticeLoader(invocation, console)
  }

  /// Writes the notices.
  func run() throws -> ExitCode {
    if invocation.has(.jsonl) { return try parseLines() }
    let inputs = InputList(invocation.operands).entries
    let isPretty = inputs.count == 1 && !invocation.has(.output) && console.isTerminal
    return try BatchOutput(invocation, console).each(inputs, loader) { notice, output in
      try output.write(notice.json(style: isPretty ? .pretty : .compact))
      try output.write([0x0A])
    }
  }

  /// Parses one notice a line of standard input, `{"id": …, "text": …}`, in order: what an engine
  /// calls that has cut a large input up. A line that is none is reported, and the rest go on.
  private func parseLines() throws -> ExitCode {
    let output = try BatchOutput(invocation, console).makeOutput()
    var failures = 0
    try LineReader(descriptor: console.input).each { number, bytes in
      guard bytes.contains(where: { $0 > 0x20 }) else { return }
      let value: JSONValue
      do throws(JSONReader.SyntaxError) {
        value = try JSONReader.read(bytes)
      } catch {
        failures += 1
        return console.complain("line \(number): column \(error.column): \(error.problem)")
      }
      guard let text = value["text"]?.string else {
        failures += 1
        return console.complain("line \(number): no member \"text\"; expected {\"id\", \"text\"}")
      }
      let id = value["id"]?.string ?? value["id"]?.integer.map(String.init) ?? "line-\(number)"
      try output.write(loader.parse(SourceText(text), id: id).json(style: .compact))
      try output.write([0x0A])
    } pause: {
      if !invocation.has(.output) { try output.flush() }
    }
    try output.finish()
    return failures == 0 ? .success : .failure
  }
}

/// Writes something for each of the notices that can be read.
struct BatchOutput {
  private let console: Console
  private let path: Argument?

  init(_ invocation: Invocation, _ console: Console) {
    self.console = console
    path = invocation.values[.output].flatMap { $0.text == "-" ? nil : $0 }
  }

  /// Calls `write` for each notice, then `finish`; the file of `--output` is made only when there is
  /// a notice to put in it.
  func each(
    _ inputs: [InputList.Entry], _ loader: NoticeLoader,
    _ write: (Notice, Output) throws -> Void, finish: (Output) throws -> Void = { _ in }
  ) throws -> ExitCode {
    var output: Output?
    var failures = 0
    for input in inputs {
      guard let notice = loader.notice(input) else {
        failures += 1
        continue
      }
      let target = try output ?? makeOutput()
      output = target
      try write(notice, target)
      // A reader at the other end of a pipe gets each notice as soon as it is there.
      if path == nil { try target.flush() }
    }
    if let output {
      try finish(output)
      try output.finish()
    }
    return failures == 0 ? .success : .failure
  }

  /// The file of `--output`, or standard output.
  func makeOutput() throws -> Output {
    if let path { return try Output(replacing: path.path) }
    return Output(descriptor: console.output)
  }
}

extension ParseCommand {
  /// The entry in the table of commands.
  static let spec = CommandSpec(
    name: .parse, operands: .files,
    options: [.jsonl, .output, .encoding, .lossy, .ocr, .lexicon, .date],
    summary: Phrase(
      zh: "解析公文，输出 JSON", en: "parse notices and print them as JSON"),
    details: [
      Phrase(
        zh: "一个文件输出一个 JSON 对象（终端上缩进显示），多个文件每行一个（JSON Lines）。"
          + "文件可以是文本、docx、doc、wps、rtf、odt、pdf、ofd、html。目录会递归读取，按名称排序；- 表示标准输入。",
        en:
          "One file gives one JSON object (indented on a terminal), several give one a line (JSON "
          + "Lines). Files may be text, docx, doc, wps, rtf, odt, pdf, ofd or html. Folders "
          + "are searched for them, sorted by name; - is standard input.")
    ],
    examples: [
      .init(
        line: "noticekit parse notice.txt", meaning: Phrase(zh: "查看一份公文的结构", en: "see one notice")
      ),
      .init(
        line: "noticekit parse 2014/ -o 2014.jsonl",
        meaning: Phrase(zh: "整个目录，每行一份", en: "a whole folder, one notice a line")),
      .init(
        line: "iconv -f big5 -t utf-8 notice.txt | noticekit parse -",
        meaning: Phrase(zh: "从标准输入读取", en: "read standard input")),
      .init(
        line: "noticekit parse --jsonl < notices.jsonl > parsed.jsonl",
        meaning: Phrase(
          zh: "供分布式引擎逐行调用", en: "a notice a line in and out, as distributed engines call it")),
      .init(
        line: "noticekit parse notice.txt | jq -r '.slogans[].text'",
        meaning: Phrase(zh: "只要责任口号", en: "only the slogans")),
    ])
}

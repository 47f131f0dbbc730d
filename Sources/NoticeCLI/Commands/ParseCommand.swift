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
    let batch = try Batch(invocation, console, loader, fileExtension: "json")
    let isPretty =
      batch.inputs.entries.count == 1 && !invocation.has(.output) && console.isTerminal
    let style: JSONWriter.Style = isPretty ? .pretty : .compact
    let render: @Sendable (Notice) -> [UInt8] = { notice in
      notice.source.length < ParseCommand.longNotice ? notice.json(style: style, isLine: true) : []
    }
    return try batch.run(render: render, rendersJSON: true) {
      NoticeWriter(add: { loaded, output in
        if let notice = loaded.notice, loaded.bytes.isEmpty {
          try output.write { drain in notice.json(style: style, isLine: true, drain: drain) }
        } else {
          try output.write(loaded.bytes)
        }
      })
    }
  }

  /// From this many scalars on the JSON of a notice, seven times its size, is never whole in memory.
  private static let longNotice = 1 << 20

  /// Parses one notice a line of standard input, `{"id": …, "text": …}`, in order: what an engine
  /// calls that has cut a large input up. A line that is none is reported, and the rest go on.
  private func parseLines() throws -> ExitCode {
    let output = try Output(invocation, console)
    var failures = 0
    let jobs = invocation.text(.jobs).flatMap { Int($0) } ?? Batch.processors
    let workers = OrderedWorkers<NumberedLine, LineResult>(jobs: jobs) { [loader] line in
      ParseCommand.parse(line, loader)
    } consume: { [console] result in
      switch result {
      case .notice(let bytes): try output.write(bytes)
      case .fault(let message):
        failures += 1
        console.complain(message)
      }
    }
    try LineReader(descriptor: console.input).each { number, bytes in
      guard bytes.contains(where: { $0 > 0x20 }) else { return }
      try workers.submit(NumberedLine(number: number, bytes: bytes))
    } pause: {
      guard !invocation.has(.output) else { return }
      try workers.drain()
      try output.flush()
    }
    try workers.drain()
    try output.finish()
    return failures == 0 ? .success : .failure
  }

  /// A line of standard input, counted from 1.
  private struct NumberedLine: Sendable {
    var number: Int
    var bytes: [UInt8]
  }

  /// What a line gave.
  private enum LineResult: Sendable {
    case notice([UInt8])
    case fault(String)
  }

  private static func parse(_ line: NumberedLine, _ loader: NoticeLoader) -> LineResult {
    let value: JSONValue
    do throws(JSONReader.SyntaxError) {
      value = try JSONReader.read(line.bytes)
    } catch {
      return .fault("line \(line.number): column \(error.column): \(error.problem)")
    }
    guard let text = value["text"]?.string else {
      return .fault("line \(line.number): no member \"text\"; expected {\"id\", \"text\"}")
    }
    let id = value["id"]?.string ?? value["id"]?.integer.map(String.init) ?? "line-\(line.number)"
    return .notice(loader.parse(SourceText(text), id: id).json(isLine: true))
  }

}

extension ParseCommand {
  /// The entry in the table of commands.
  static let spec = CommandSpec(
    name: .parse, operands: .files,
    options: [.jsonl, .output] + CommandTable.batch + [.encoding, .lossy, .ocr, .lexicon, .date],
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

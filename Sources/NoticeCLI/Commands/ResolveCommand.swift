import Glibc
import NoticeExport
import NoticeKit

/// `noticekit resolve`: the times in bare phrases, as JSON Lines.
struct ResolveCommand {
  private let console: Console
  private let phrases: [Argument]
  private let date: String?

  init(_ invocation: Invocation, _ console: Console) throws {
    self.console = console
    phrases = invocation.operands
    date = try NoticeLoader.date(invocation)
  }

  /// Prints the times of the phrases, or of the lines of standard input.
  func run() throws -> ExitCode {
    let output = Output(descriptor: console.output)
    if phrases.isEmpty {
      try resolveLines(output)
    } else {
      for (index, phrase) in phrases.enumerated() {
        try resolve(phrase.text, number: index + 1, output)
      }
    }
    try output.finish()
    return .success
  }

  /// Resolves the lines of standard input.
  private func resolveLines(_ output: Output) throws {
    try LineReader(descriptor: console.input).each { number, bytes in
      try resolve(String(decoding: bytes, as: UTF8.self), number: number, output)
    } pause: {
      try output.flush()
    }
  }

  /// Writes one object a time expression; `line` is the number of the phrase, from 1.
  private func resolve(_ phrase: String, number: Int, _ output: Output) throws {
    for mention in TimeExpressions.extract(from: phrase, issued: date) {
      var json = JSONWriter()
      json.beginObject()
      json.key("line")
      json.value(number)
      mention.writeMembers(to: &json)
      json.endObject()
      json.newline()
      try output.write(json.bytes)
    }
  }
}

extension ResolveCommand {
  /// The entry in the table of commands.
  static let spec = CommandSpec(
    name: .resolve, operands: .phrases, options: [.date],
    summary: Phrase(
      zh: "识别短语中的时间并换算成日期", en: "find the times in phrases and resolve them to dates"),
    details: [
      Phrase(
        zh: "每个时间表达式输出一行 JSON：序号、文字、类型、值、次数、最后一天、规则、位置。不给短语则逐行读标准输入。",
        en:
          "Prints one JSON line a time expression: number of the phrase, text, type, value, times, "
          + "last day, rule and span. Without phrases the lines of standard input are read.")
    ],
    examples: [
      .init(
        line: "noticekit resolve --date 2014-06-17 9月30日前 每季度至少一次",
        meaning: Phrase(zh: "两个短语", en: "two phrases")),
      .init(
        line: "noticekit resolve --date 2014-06-17 < phrases.txt",
        meaning: Phrase(zh: "每行一个短语", en: "one phrase a line")),
    ])
}

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

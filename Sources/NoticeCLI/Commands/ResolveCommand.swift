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

  /// Resolves the lines of standard input as they come, so that a program can converse through pipes.
  private func resolveLines(_ output: Output) throws {
    var pending: [UInt8] = []
    var number = 0
    var room = [UInt8](repeating: 0, count: 1 << 16)
    func resolveLine(_ bytes: some Collection<UInt8>) throws {
      number += 1
      var text = String(decoding: bytes, as: UTF8.self)
      if number == 1 && text.unicodeScalars.first == "\u{FEFF}" {
        text.unicodeScalars.removeFirst()
      }
      if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
      try resolve(text, number: number, output)
    }
    while true {
      let count = read(console.input, &room, room.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      pending += room[..<count]
      var start = 0
      while let end = pending[start...].firstIndex(of: 0x0A) {
        try resolveLine(pending[start..<end])
        start = end + 1
      }
      pending.removeFirst(start)
      try output.flush()
    }
    if !pending.isEmpty { try resolveLine(pending) }
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

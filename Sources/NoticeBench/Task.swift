import NoticeExport
import NoticeFormats
import NoticeKit

/// What the program does in a process of its own, so that its memory and time are its own.
enum Task {
  /// Keeps a processor busy: what a second process gains on this machine at this minute.
  case spin
  /// Runs a program from a process that holds hardly any memory itself, and prints its peak in KB.
  case launch(output: String, words: [String])
  /// Runs the stages over the files of a list and prints the seconds of each.
  case stages(list: String, terms: String, text: String)

  /// The task that the arguments name, or nil.
  init?(_ arguments: [String]) {
    switch arguments.first {
    case "--spin" where arguments.count == 1: self = .spin
    case "--launch" where arguments.count > 2:
      self = .launch(output: arguments[1], words: Array(arguments[2...]))
    case "--stages" where arguments.count == 4:
      self = .stages(list: arguments[1], terms: arguments[2], text: arguments[3])
    default: return nil
    }
  }

  /// Does it; returns what to print.
  func run() throws -> String {
    switch self {
    case .spin: return String(spin())
    case .launch(let output, let words):
      let usage = try Child(words, output: output).wait(limit: 3_600)
      guard usage.status == 0 else { throw Bench.Failure(message: "\(words[0]) failed") }
      return String(usage.peak)
    case .stages(let list, let terms, let text):
      return try stages(list: list, terms: terms, text: text)
    }
  }

  /// Half a second or so of multiplications that wait for one another.
  private func spin() -> UInt64 {
    var state: UInt64 = 1
    for _ in 0..<400_000_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    }
    return state
  }

  /// `stage seconds bytes count` a line.
  private func stages(list: String, terms: String, text: String) throws -> String {
    let files = try Files.read(list).split(separator: 0x0A)
      .map { try Files.read(String(decoding: $0, as: UTF8.self)) }
    let size = files.reduce(0) { $0 + $1.count }
    var lines: [String] = []
    func stage<R>(_ name: String, _ bytes: Int, _ body: () throws -> (R, Int)) rethrows -> R {
      let start = Child.now()
      let (result, count) = try body()
      lines.append("\(name) \(Child.now() - start) \(bytes) \(count)")
      return result
    }
    let texts = try stage("decode", size) {
      let texts = try files.map { try TextDecoder.automatic.decode($0).text }
      return (texts, texts.reduce(0) { $0 + $1.scalarCount })
    }
    let parser = stage("tables", 0) { (NoticeParser(), 1) }
    let notices = stage("parse", size) {
      let notices = texts.map { parser.parse($0, id: "bench") }
      return (notices, notices.reduce(0) { $0 + $1.statements.count })
    }
    stage("JSON", size) { ((), notices.reduce(0) { $0 + $1.json().count }) }
    let list = try Files.read(terms).split(separator: 0x0A).map { Array($0) }
    let large = try Files.read(text)
    let matcher = stage("term tables", 0) { (ByteTermMatcher(list), list.count) }
    stage("match", large.count) {
      // By windows, as `noticekit match` does.
      var matches: [ByteTermMatcher.Match] = []
      var count = 0
      var start = 0
      while start < large.count {
        let end = min(start + (1 << 18), large.count)
        let isLast = end == large.count
        matches.removeAll(keepingCapacity: true)
        let window = large.span.bytes.extracting(start..<end)
        let next = matcher.scan(window, isLast: isLast, into: &matches)
        count += matches.count
        start = isLast ? end : start + next
      }
      return ((), count)
    }
    return lines.joined(separator: "\n")
  }
}

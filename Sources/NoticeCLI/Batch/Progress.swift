import Glibc
import NoticeExport

/// How far a batch has got: a line on the terminal that is rewritten, and a summary at the end.
final class Progress {
  private let console: Console
  private let language: Language
  private let total: Int
  private let isQuiet: Bool
  private let isShown: Bool
  private let isVerbose: Bool
  private let start = Progress.now()
  private var lastShown = 0.0
  private var hasLine = false
  private(set) var done = 0
  private(set) var failures = 0
  private var reused = 0

  init(_ invocation: Invocation, _ console: Console, total: Int) {
    self.console = console
    self.total = total
    language = invocation.language ?? console.language
    isQuiet = invocation.has(.quiet)
    isVerbose = invocation.has(.verbose)
    isShown = !isQuiet && total > 1 && isatty(console.error) == 1
  }

  /// Counts an input, with the lines to print about it.
  func add(_ name: String, failure: String?, isReused: Bool, warnings: [String]) {
    done += 1
    if isReused { reused += 1 }
    if let failure {
      failures += 1
      complain(failure)
    } else if isVerbose {
      complain(name + (isReused ? language.choose("：已有结果", ": done before") : ""))
      for warning in warnings { complain("\(name): \(warning)") }
    }
    show()
  }

  /// A line for people, above the one that is rewritten.
  func complain(_ message: String) {
    clear()
    console.complain(message)
  }

  /// Rewrites the line, at most ten times a second.
  private func show() {
    guard isShown else { return }
    let now = Progress.now()
    guard now - lastShown >= 0.1 else { return }
    lastShown = now
    let rate = Double(done) / max(now - start, 0.001)
    let left = Int(Double(total - done) / max(rate, 0.001) + 0.5)
    let time = "\(left / 60):" + (left % 60 < 10 ? "0" : "") + "\(left % 60)"
    let text = language.choose(
      "\(done)/\(total)份 每秒\(Int(rate + 0.5))份 失败\(failures) 剩余\(time)",
      "\(done)/\(total) \(Int(rate + 0.5))/s \(failures) failed \(time) left")
    _ = Console.write(Array("\r\u{1B}[K\(text)".utf8), to: console.error)
    hasLine = true
  }

  private func clear() {
    if hasLine { _ = Console.write(Array("\r\u{1B}[K".utf8), to: console.error) }
    hasLine = false
  }

  /// The summary: always on a terminal, else when something failed or when asked for.
  func finish() {
    clear()
    guard total > 1, !isQuiet, isShown || isVerbose || failures > 0 else { return }
    let tenths = Int((Progress.now() - start) * 10 + 0.5)
    let time = "\(tenths / 10).\(tenths % 10)"
    let before =
      reused == 0 ? "" : language.choose("（其中\(reused)份沿用上次结果）", " (\(reused) done before)")
    console.complain(
      language.choose(
        "\(done)份输入，失败\(failures)份，用时\(time)秒\(before)",
        "\(done) inputs, \(failures) failed, \(time) s\(before)"))
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

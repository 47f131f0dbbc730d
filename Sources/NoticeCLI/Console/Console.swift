import Glibc
import NoticeExport

/// The program's surroundings: three open files and what the environment says.
struct Console: Sendable {
  /// The descriptors of standard input, output and error.
  var input: Int32 = 0
  var output: Int32 = 1
  var error: Int32 = 2
  /// The variables that matter here: LC_ALL, LC_MESSAGES, LANG, COLUMNS, NO_COLOR, TERM.
  var variables: [String: String] = [:]

  /// The surroundings of this process.
  static var system: Console {
    var console = Console()
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS", "NO_COLOR", "TERM"] {
      if let value = getenv(name) { console.variables[name] = String(cString: value) }
    }
    return console
  }

  /// Whether standard output is a terminal.
  var isTerminal: Bool { isatty(output) == 1 }

  /// Whether headings may be set in bold (https://no-color.org).
  var isStyled: Bool {
    isTerminal && variables["NO_COLOR", default: ""].isEmpty && variables["TERM"] != "dumb"
  }

  /// The columns of the terminal; 100 where there is none to ask.
  var width: Int {
    var size = winsize()
    if isTerminal, ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return variables["COLUMNS"].flatMap { Int($0) }.map { min(max($0, 20), 1000) } ?? 100
  }

  /// Chinese in a Chinese locale, else English (POSIX: LC_ALL before LC_MESSAGES before LANG).
  var language: Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("zh") ? .zh : .en
  }

  /// Writes a line to standard error, with the program's name in front and no control characters.
  func complain(_ message: String) {
    var line = String.UnicodeScalarView("noticekit: ".unicodeScalars)
    for scalar in message.unicodeScalars {
      line.append(scalar.value < 0x20 && scalar != "\n" || scalar.value == 0x7F ? "?" : scalar)
    }
    line.append("\n")
    // Nothing can be done when standard error is closed as well.
    _ = Console.write(Array(String(line).utf8), to: error)
  }

  /// Writes all of `bytes` to an open file; returns 0 or the error number.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBufferPointer { write($0, to: descriptor) }
  }

  /// The same for bytes in memory.
  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32 {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

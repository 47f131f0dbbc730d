import Glibc
import NoticeFormats

/// The programs that are measured, as far as this machine has them.
struct Tools {
  /// NoticeKit's own program.
  let noticekit: String
  /// This program.
  let bench: String
  /// Whether `wc -m` knows UTF-8, which GNU coreutils do in this locale.
  let locale = "C.UTF-8"
  let hasGrep: Bool
  let hasRipgrep: Bool
  /// A Python that has JioNLP, or nil.
  let python: String?
  /// A Swift program that imports Foundation and does nothing, or nil without a compiler.
  let empty: String?

  /// Looks for the programs; a small Swift program is compiled.
  init(_ options: Options, _ inputs: Inputs) throws {
    guard let own = realpath("/proc/self/exe", nil) else {
      throw Bench.Failure(message: "/proc/self/exe is missing: this program needs Linux")
    }
    defer { free(own) }
    let path = String(cString: own)
    bench = path
    let beside = path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) } ?? "."
    noticekit = options.noticekit ?? "\(beside)/noticekit"
    guard Tools.works([noticekit, "--version"]) else {
      throw Bench.Failure(
        message: "\(noticekit): cannot be run; build it with swift build -c release")
    }
    hasGrep = Tools.works(["grep", "--version"])
    hasRipgrep = Tools.works(["rg", "--version"])
    python = Tools.works([options.python, "-c", "import jionlp"]) ? options.python : nil
    let source = inputs.path("empty.swift")
    let program = inputs.path("empty")
    try Files.write(source) { $0(Array("import Foundation\n".utf8)) }
    empty = Tools.works(["swiftc", "-O", source, "-o", program]) ? program : nil
  }

  /// Whether a program is there and ends well.
  private static func works(_ words: [String]) -> Bool {
    (try? Child(words, output: "/dev/null"))?.wait(limit: 120).status == 0
  }

  /// Extracts times from the lines of a file; prints seconds and count. Loading does not count, and
  /// neither does the conversion to dates, which fails on some texts.
  static let jionlp = """
    import sys, time
    import jionlp
    lines = [line for line in open(sys.argv[1], encoding='utf-8').read().split('\\n') if line.strip()]
    jionlp.ner.extract_time(lines[0], time_base=0, with_parsing=False)
    start, count = time.process_time(), 0
    for line in lines:
        count += len(jionlp.ner.extract_time(line, time_base=0, with_parsing=False))
    print(time.process_time() - start, count)
    """
}

import Glibc
import NoticeExport
import NoticeFormats
import NoticeKit

/// `noticekit match`: all occurrences of a list of terms with their byte offsets, as
/// `LC_ALL=C grep -a -o -b -F -f` prints them.
struct MatchCommand {
  private let console: Console
  private let operands: [Argument]
  private let output: Output
  private let language: Language
  private let matcher: ByteTermMatcher

  init(_ invocation: Invocation, _ console: Console) throws {
    let language = invocation.language ?? console.language
    guard let path = invocation.path(.terms) else {
      throw UsageError(.missingOption("--terms"), command: invocation.command, invocation.language)
    }
    do throws(ReadError) {
      let bytes =
        path.bytes == MatchCommand.hyphen.bytes
        ? try FileBytes.read(descriptor: console.input) : try FileBytes.read(path)
      // A carriage return belongs to its line, as it does for grep.
      matcher = ByteTermMatcher(bytes.split(separator: 0x0A).lazy.map { Array($0) })
    } catch {
      throw UsageError(
        .faultyList("\(path.text): \(error.message(language))"), command: invocation.command,
        invocation.language)
    }
    self.console = console
    self.language = language
    operands = invocation.operands.isEmpty ? [MatchCommand.hyphen] : invocation.operands
    output = try Output(invocation, console)
  }

  /// What stands for standard input.
  private static let hyphen = Argument("-")

  /// Searches the inputs one after the other.
  func run() throws -> ExitCode {
    var isComplete = true
    for operand in operands {
      do {
        try search(operand)
      } catch let error as ReadError {
        try output.flush()
        console.complain("\(operand.text): \(error.message(language))")
        isComplete = false
      }
    }
    try output.finish()
    return isComplete ? .success : .failure
  }

  /// Searches one input, under its name where there are several.
  private func search(_ operand: Argument) throws {
    let isInput = operand == MatchCommand.hyphen
    let name = isInput ? Array("(standard input)".utf8) : operand.bytes
    var lines = OffsetLines(prefix: operands.count > 1 ? name + Array(":".utf8) : [])
    if isInput { return try search(console.input, &lines) }
    let descriptor = operand.path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw ReadError.system(errno) }
    defer { close(descriptor) }
    try search(descriptor, &lines)
  }

  /// Searches an open file by windows, so that memory does not grow with it.
  private func search(_ descriptor: Int32, _ lines: inout OffsetLines) throws {
    // Half of the second-level cache, and most of it new at each turn even with long terms.
    let room = max(1 << 18, 4 * matcher.longestTerm)
    var window = [UInt8](repeating: 0, count: room)
    var matches: [ByteTermMatcher.Match] = []
    var filled = 0
    var offset = 0
    while true {
      let got = window.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress! + filled, room - filled)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw errno == EISDIR ? ReadError.folder : ReadError.system(errno)
      }
      filled += got
      matches.removeAll(keepingCapacity: true)
      let next = matcher.scan(
        window.span.bytes.extracting(0..<filled), isLast: got == 0, into: &matches)
      try lines.write(matches, of: window.span.bytes, at: offset, to: output)
      if got == 0 { return }
      window.withUnsafeMutableBytes { buffer in
        _ = memmove(buffer.baseAddress!, buffer.baseAddress! + next, filled - next)
      }
      filled -= next
      offset += next
    }
  }
}

extension MatchCommand {
  /// The entry in the table of commands.
  static let spec = CommandSpec(
    name: .match, operands: .streams, options: [.terms, .output],
    summary: Phrase(
      zh: "列出词表中各词在文件里的全部位置", en: "list where the terms of a list occur, with byte offsets"),
    details: [
      Phrase(
        zh: "每行输出“偏移:词”，多个文件时为“文件名:偏移:词”；偏移按字节计，从 0 起。同一处取最靠左、最长的词，互不重叠，"
          + "与 LC_ALL=C grep -a -o -b -F -f 的输出逐字节相同。不给文件则读标准输入；文件按原样逐字节比较，不转换编码。",
        en:
          "Prints offset:term a line, or name:offset:term for several files; offsets count bytes "
          + "from 0. Of terms that overlap the leftmost counts, then the longest: byte for byte what "
          + "LC_ALL=C grep -a -o -b -F -f prints. Without files standard input is read. Bytes are "
          + "compared as they are, without regard to encodings.")
    ],
    examples: [
      .init(
        line: "noticekit match --terms terms.txt notice.txt",
        meaning: Phrase(zh: "terms.txt 每行一个词", en: "terms.txt has a term a line")),
      .init(
        line:
          "noticekit match --terms terms.txt 2024/1.txt 2024/2.txt | cut -d: -f3 | sort | uniq -c",
        meaning: Phrase(zh: "各词出现几次", en: "how often each term occurs")),
    ])
}

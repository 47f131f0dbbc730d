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

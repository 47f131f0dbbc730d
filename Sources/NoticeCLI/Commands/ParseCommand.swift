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
    let inputs = InputList(invocation.operands).entries
    let isPretty = inputs.count == 1 && !invocation.has(.output) && console.isTerminal
    return try BatchOutput(invocation, console).each(inputs, loader) { notice, output in
      try output.write(notice.json(style: isPretty ? .pretty : .compact))
      try output.write([0x0A])
    }
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
  private func makeOutput() throws -> Output {
    if let path { return try Output(replacing: path.path) }
    return Output(descriptor: console.output)
  }
}

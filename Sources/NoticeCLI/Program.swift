import Glibc
import NoticeExport
import NoticeFormats
import NoticeKit

/// How the program ends.
enum ExitCode: Int32, Sendable {
  case success = 0
  /// Some input failed; the rest was done.
  case failure = 1
  /// Wrong usage; nothing was done.
  case usage = 2
}

/// The program `noticekit` from its arguments to its exit status.
package struct Program: Sendable {
  /// The version of the program (https://semver.org).
  static let version = "0.1.0"

  let console: Console

  /// Runs the program with the arguments of the process and ends the process.
  package static func main() -> Never {
    Signals.install()
    let arguments = (1..<max(Int(CommandLine.argc), 1)).compactMap { index in
      CommandLine.unsafeArgv[index].map { word in
        Argument(bytes: (0..<strlen(word)).map { UInt8(bitPattern: word[$0]) })
      }
    }
    exit(Program(console: .system).run(arguments).rawValue)
  }

  /// Does what the arguments ask for; never ends the process.
  func run(_ arguments: [Argument]) -> ExitCode {
    do {
      switch try ArgumentParser.parse(arguments) {
      case .version:
        return try show("noticekit \(Program.version)\n")
      case .help(let command, let language):
        let help = Help(language: language ?? console.language, width: helpWidth)
        return try show(command.map(help.page) ?? help.overview())
      case .run(let invocation):
        return try run(invocation)
      }
    } catch let error as UsageError {
      console.complain(error.message(error.language ?? console.language))
      return .usage
    } catch Output.Failure.system(let path, let code) {
      let language = console.language
      let reason = ReadError.system(code).message(language)
      let place = path ?? language.choose("标准输出", "standard output")
      console.complain(
        language.choose("\(place)：无法写入：\(reason)", "\(place): cannot write: \(reason)"))
      return .failure
    } catch let error as ExportError {
      console.complain(error.description)
      return .failure
    } catch {
      return .success  // the reader of the pipe has seen enough
    }
  }

  /// Long lines are hard to read, so help does not use the whole of a wide terminal.
  private var helpWidth: Int { min(max(console.width, 60), 92) }

  private func show(_ text: String) throws -> ExitCode {
    let output = Output(descriptor: console.output)
    try output.write(text.utf8)
    try output.finish()
    return .success
  }

  private func run(_ invocation: Invocation) throws -> ExitCode {
    switch invocation.command.name {
    case .parse: return try ParseCommand(invocation, console).run()
    case .tasks: return try TasksCommand(invocation, console).run()
    case .view: return try ViewCommand(invocation, console).run()
    case .compare: return try CompareCommand(invocation, console).run()
    case .annotate: return try AnnotateCommand(invocation, console).run()
    case .check: return try CheckCommand(invocation, console).run()
    case .schema: return try SchemaCommand(invocation, console).run()
    case .match: return try MatchCommand(invocation, console).run()
    case .text: return try TextCommand(invocation, console).run()
    case .explain: return try ExplainCommand(invocation, console).run()
    case .resolve: return try ResolveCommand(invocation, console).run()
    case .evaluate: return try EvaluateCommand(invocation, console).run()
    case .completions:
      let completions = Completions(language: invocation.language ?? console.language)
      return try show(completions.script(for: invocation.operands[0].text))
    case .help: return .success  // the argument parser has made it a request for help
    }
  }
}

import Glibc
import NoticeFormats

/// The program `noticekit-bench`: measures NoticeKit against the plain tools that it finds.
enum Bench {
  /// Why nothing can be measured, for who called the program.
  struct Failure: Error {
    let message: String
  }

  /// Does what the arguments ask for; returns the exit status: 1 when a check or a run failed, 2
  /// for wrong usage.
  static func main(_ arguments: [String]) -> Int32 {
    do {
      if let task = Task(arguments) {
        print(try task.run())
        return 0
      }
      guard let options = try Options(arguments) else {
        print(Options.help, terminator: "")
        return 0
      }
      let report = try measure(options)
      print(options.isJSON ? report.json() : report.table(), terminator: "")
      return report.failures.isEmpty ? 0 : 1
    } catch let failure as Failure {
      complain(failure.message)
      return 2
    } catch let error as ReadError {
      complain(error.description)
      return 1
    } catch {
      complain("\(error)")
      return 1
    }
  }

  /// Makes the inputs and takes all measures that the options name.
  private static func measure(_ options: Options) throws -> Report {
    // A pathological input must not take the machine down with it.
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    limit.rlim_cur = min(limit.rlim_max, rlim_t(sysconf(Int32(_SC_PHYS_PAGES)) * 4096 / 4 * 3))
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    let inputs = try Inputs(options)
    defer { inputs.remove() }
    var measures = Measures(
      options: options, tools: try Tools(options, inputs), inputs: inputs)
    for name in Options.Measure.allCases where options.measures.contains(name) {
      note("\(name.rawValue) …")
      try measures.take(name)
    }
    return measures.report
  }

  /// Says on standard error what goes on.
  static func note(_ message: String) {
    write(message)
  }

  private static func complain(_ message: String) {
    write("noticekit-bench: \(message)")
  }

  private static func write(_ message: String) {
    let bytes = Array("\(message)\n".utf8)
    _ = Glibc.write(2, bytes, bytes.count)
  }
}

/// Why an export failed.
///
/// The description names the problem and the remedy.
public enum ExportError: Error, Hashable, Sendable {
  /// The program was built without the library that the format needs.
  case notBuilt(format: String, trait: String)
  /// More tasks than a sheet has rows.
  case tooManyTasks(limit: Int)
  /// No task has what the format is made of.
  case nothingToWrite(String)
  /// The library or the system refused; the payload is what it said.
  case failed(String)
}

extension ExportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notBuilt(let format, let trait):
      return "this program was built without \(format); build it with the trait \(trait) "
        + "(swift build --traits \(trait))"
    case .tooManyTasks(let limit):
      return "a sheet holds \(limit) tasks at most; write several workbooks, or .sqlite or .csv"
    case .nothingToWrite(let reason): return reason
    case .failed(let reason): return reason
    }
  }
}

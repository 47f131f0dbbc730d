/// Something odd about a notice that a reader should know.
public struct Diagnostic: Hashable, Sendable {
  public var severity: Severity
  /// A stable name: `numbering-gap`.
  public var code: String
  /// What is odd, for people.
  public var message: String
  public var span: SourceSpan

  public init(severity: Severity, code: String, message: String, span: SourceSpan) {
    self.severity = severity
    self.code = code
    self.message = message
    self.span = span
  }

  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, warning, note
  }
}

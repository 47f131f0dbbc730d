/// The language of headings and labels; the words of a notice stay as they are.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case zh, en

  /// `zh` or `en`, whichever this is.
  public func choose<Value>(_ zh: Value, _ en: Value) -> Value {
    self == .zh ? zh : en
  }
}

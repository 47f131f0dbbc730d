/// The words NoticeKit reads by: built-in tables, and what a user adds.
public struct Lexicon: Sendable {
  public init() {}
}

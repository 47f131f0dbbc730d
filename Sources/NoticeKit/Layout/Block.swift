/// A run of the flow that reads as one: a paragraph, a row of a table, a line of contents.
struct Block: Hashable, Sendable {
  /// In units of the flow.
  var range: UnitRange
  var kind: Kind
  /// The cells of a table row; empty for other kinds.
  var cells: [UnitRange] = []

  enum Kind: Hashable, Sendable {
    case text
    case tableRow
    /// A line of a table of contents.
    case contents
    /// Blanks to fill in, lists of names.
    case form
    /// A page number or a rule; no part of any sentence.
    case furniture
  }
}

/// A source as paragraphs.
struct Layout: Sendable {
  var flow: UnitFlow
  /// Every unit of the flow but the newlines is in exactly one block.
  var blocks: [Block]
}

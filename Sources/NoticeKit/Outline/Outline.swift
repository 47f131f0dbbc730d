/// The numbered outline of a notice and of what is printed under it.
struct Outline: Sendable {
  /// In document order; parents stand before their children.
  var nodes: [OutlineNode]
  /// What was odd about the numbering.
  var diagnostics: [OutlineFinding]
  /// For each block of the layout the node whose text it begins with, or -1.
  var nodeAtBlock: [Int]
}

/// One numbered unit.
struct OutlineNode: Hashable, Sendable {
  var path: String
  /// The marker with its punctuation; for an embedded document what opens it.
  var marker: UnitRange
  var ordinal: Int
  var level: Int
  var family: Marker.Family?
  /// The title without marker and closing punctuation.
  var heading: UnitRange?
  /// Where the text behind marker and heading begins.
  var bodyStart: Int
  /// The end of the content, children included.
  var end: Int
  /// The index of the parent, or -1 at the root.
  var parent: Int
  /// The number of the embedded document it belongs to, 0 for the notice itself.
  var part: Int
  /// Whether it is the root of an embedded document.
  var isRoot: Bool
}

/// Something odd about the numbering.
struct OutlineFinding: Hashable, Sendable {
  var code: String
  var message: String
  var range: UnitRange
}

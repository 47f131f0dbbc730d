import NoticeKit

/// The lexicon with a user's table of terms.
enum UserLexicon {
  /// - Throws: an error that names the line and the fault.
  static func load(_ table: String, _ name: String) throws -> Lexicon {
    throw Unsupported(name: name)
  }

  /// NoticeKit has no tables of users yet.
  struct Unsupported: Error, CustomStringConvertible {
    let name: String
    var description: String { "\(name): this version reads no tables of terms" }
  }
}

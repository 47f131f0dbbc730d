/// The words NoticeKit reads by: the built-in tables, and what a user adds.
///
/// A user's table is a text of tab-separated lines, `#` before remarks:
///
///     sector        充电桩        energy
///     slogan        四个一律      responsibility    一律停产|一律问责
///     party         网格站        office
///     obligation    要求做到
///
/// The first column is the class of the line: `sector` (term, code), `slogan` (id, class, members
/// separated by `|`), `party` (head noun, kind of party as in `PartyMention.Kind`), or one of the
/// modalities `obligation`, `prohibition`, `permission`, `encouragement` and `verb` (a word).
public struct Lexicon: Sendable {
  private(set) var sectors: [(term: String, code: String)] = []
  private(set) var slogans: [(id: String, class: String, members: [String])] = []
  private(set) var statementWords: [(word: String, class: StatementWord)] = []
  private(set) var partyWords: [(word: String, class: PartyWord)] = []

  /// The built-in tables alone.
  public init() {}

  /// The built-in tables and a user's.
  ///
  /// - Parameters:
  ///   - userTable: lines as described above.
  ///   - name: what messages call the table, for instance its path.
  /// - Throws: `Fault` for the first line that cannot be read.
  public init(userTable: String, name: String) throws(Fault) {
    var number = 0
    for line in userTable.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let content = line.prefix { $0 != "#" }
      let fields = content.split(separator: "\t", omittingEmptySubsequences: false)
        .map { Lexicon.trimmed($0) }
      guard fields.contains(where: { !$0.isEmpty }) else { continue }
      do {
        try add(fields)
      } catch {
        throw Fault(description: "\(name):\(number): \(error.text)")
      }
    }
  }

  /// A line of a user's table that cannot be read: `my.tsv:3: unknown class 'must'; use one of …`.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
  }

  private struct LineFault: Error { let text: String }

  private static let modalities: [String: StatementWord] = [
    "obligation": .modal, "prohibition": .ban, "permission": .permit,
    "encouragement": .encourage, "verb": .verb,
  ]

  private static let partyKinds: [String: PartyWord] = [
    "party-committee": .committee, "government": .government, "department": .department,
    "office": .office, "enterprise": .enterprise, "institution": .institution,
    "official": .official, "personnel": .personnel, "team": .team, "public": .people,
    "other": .generic,
  ]

  /// The longest word of statements and parties, in units: an index keeps lengths in a byte.
  static let longestWord = 255

  private mutating func add(_ fields: [String]) throws(LineFault) {
    func field(_ index: Int, _ name: String) throws(LineFault) -> String {
      guard index < fields.count, !fields[index].isEmpty else {
        throw LineFault(text: "\(fields[0]) lacks its \(name) in column \(index + 1)")
      }
      return fields[index]
    }
    func word(_ name: String) throws(LineFault) -> String {
      let word = try field(1, name)
      guard normalizedUnits(word).count <= Lexicon.longestWord else {
        throw LineFault(text: "a \(name) has at most \(Lexicon.longestWord) characters")
      }
      return word
    }
    switch fields[0] {
    case "sector":
      let code = try field(2, "code")
      guard code.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) || $0 == "-" }) else {
        throw LineFault(text: "a sector's code has small letters and hyphens only, not '\(code)'")
      }
      sectors.append((try field(1, "term"), code))
    case "slogan":
      let members = try field(3, "members").split(separator: "|").map { Lexicon.trimmed($0) }
      slogans.append((try field(1, "id"), try field(2, "class"), members))
    case "party":
      let kind = try field(2, "kind")
      guard let partyClass = Lexicon.partyKinds[kind] else {
        throw LineFault(
          text: "unknown kind of party '\(kind)'; use one of "
            + Lexicon.partyKinds.keys.sorted().joined(separator: ", "))
      }
      partyWords.append((try word("head noun"), partyClass))
    default:
      guard let statementClass = Lexicon.modalities[fields[0]] else {
        throw LineFault(
          text: "unknown class '\(fields[0])'; use one of obligation, prohibition, permission, "
            + "encouragement, verb, party, sector, slogan")
      }
      statementWords.append((try word("word"), statementClass))
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}

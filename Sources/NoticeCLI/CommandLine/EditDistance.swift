/// How far a mistyped word is from the words there are.
enum EditDistance {
  /// The least number of insertions, deletions, replacements and swaps of neighbours between two
  /// words.
  static func between(_ first: String, _ second: String) -> Int {
    let a = Array(first.unicodeScalars)
    let b = Array(second.unicodeScalars)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var rows = [Array(0...b.count)]
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        let same = a[i - 1] == b[j - 1]
        var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (same ? 0 : 1))
        if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }

  /// The candidate that `word` was probably meant to be, or nil: one that begins with it, or one
  /// with at most one slip in three letters.
  static func suggestion(for word: String, among candidates: [String]) -> String? {
    let bare = String(word.drop { $0 == "-" })
    if bare.unicodeScalars.count >= 2,
      let longer = candidates.first(where: { $0.drop { $0 == "-" }.hasPrefix(bare) })
    {
      return longer
    }
    let nearest = candidates.map { ($0, between(word, $0)) }.min { $0.1 < $1.1 }
    guard let (candidate, distance) = nearest else { return nil }
    return distance <= max(1, bare.unicodeScalars.count / 3) ? candidate : nil
  }
}

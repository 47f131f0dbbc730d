/// The markers of spoken series (一是…二是…, 首先…其次…) that really form one: two members or more,
/// in order, in one paragraph or in neighbouring ones.
struct SpokenSeries: Sendable {
  private var starts: Set<Int> = []

  /// The members that another follows.
  private var followed: Set<Int> = []

  /// Whether a marker that starts at `start` is a member of a series.
  func contains(_ start: Int) -> Bool { starts.contains(start) }

  /// Whether the member that starts at `start` has a successor.
  func goesOn(behind start: Int) -> Bool { followed.contains(start) }

  static func find(
    in units: [UInt16], blocks: [Block], roles: [BlockRole], _ range: Range<Int>
  ) -> SpokenSeries {
    var series = SpokenSeries()
    // The member that each family's next number would follow.
    var pending: [Marker.Family: Marker] = [:]
    for index in range where blocks[index].kind == .text && roles[index] == .body {
      let block = blocks[index].range
      var depth = 0
      var at = block.start
      while at < block.end {
        let unit = units[at]
        let before = at == block.start ? Unit.fullStop : units[at - 1]
        if before.isHan {
          at += 1
          continue
        }
        if before.properties.contains(.opener) { depth += 1 }
        if before.properties.contains(.closer) { depth = max(0, depth - 1) }
        let mayOpen =
          before == Unit.fullStop || before == Unit.semicolon || before == Unit.comma
          || before == Unit.colon || before == 0xFF01
          || (before == Unit.rightQuote && at >= 2 && units[at - 2] == Unit.fullStop)
        if depth == 0, mayOpen,
          unit.isNumeral || unit == 0x9996 || unit == 0x5176 || unit == 0x518D
            || unit == 0x6700,
          let marker = MarkerScanner.scan(in: units, at: at, until: block.end),
          marker.family.isSpoken
        {
          if marker.ordinal == 1 {
            pending[marker.family] = marker
          } else if let last = pending[marker.family],
            marker.ordinal == last.ordinal + 1
              || (marker.family == .sequence && marker.ordinal > last.ordinal)
          {
            series.starts.insert(last.range.start)
            series.followed.insert(last.range.start)
            series.starts.insert(marker.range.start)
            pending[marker.family] = marker
          }
          at = marker.range.end
          continue
        }
        at += 1
      }
    }
    return series
  }
}

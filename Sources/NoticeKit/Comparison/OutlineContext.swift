/// The headings and the chapter that a statement stands under.
struct OutlineContext {
  private let items: [Item]
  private let lookup: ItemLookup
  private let indicesByPath: [String: [Int]]

  init(_ items: [Item]) {
    self.items = items
    lookup = ItemLookup(items)
    indicesByPath = Dictionary(grouping: items.indices) { items[$0].path }
  }

  /// The place of a statement, or an empty one outside the outline.
  func place(of statement: Statement) -> Place {
    guard let path = statement.item, let item = lookup.item(of: statement) else { return Place() }
    let steps = path.split(separator: ".")
    var headings: [String] = []
    var chapter: (path: String, heading: String?)?
    for count in 1...steps.count {
      let prefix = steps[..<count].joined(separator: ".")
      let found = nearest(prefix, at: statement.span.start)
      if let heading = found?.heading { headings.append(heading) }
      // An embedded document's root is no chapter.
      if chapter == nil, count == steps.count || !prefix.hasPrefix("A") || count > 1 {
        chapter = (prefix, found?.heading)
      }
    }
    return Place(
      number: lookup.number(of: item), heading: lookup.heading(of: item),
      chapter: chapter?.path, chapterHeading: chapter?.heading,
      headings: headings.joined(separator: "\n"))
  }

  private func nearest(_ path: String, at offset: Int) -> Item? {
    guard let indices = indicesByPath[path] else { return nil }
    return (indices.last { items[$0].span.start <= offset } ?? indices.first).map { items[$0] }
  }

  struct Place {
    var number: String?
    var heading: String?
    var chapter: String?
    var chapterHeading: String?
    /// All headings from the outermost in, one a line.
    var headings = ""
  }
}

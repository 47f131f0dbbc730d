#if Documents
  /// The automatic numbers of a Word document: what `numbering.xml` and `styles.xml` say of lists
  /// (ECMA-376 part 1, 17.9), and where each list has got to.
  struct Numbering: Sendable {
    /// How one level of a list counts and looks.
    struct Level: Sendable {
      var start = 1
      var format = "decimal"
      /// `%1、`, `（%2）`, `%1.%2`.
      var text = ""
      var suffix = "tab"
      /// Whether all levels in `text` are written as plain numbers.
      var isLegal = false
      /// The level whose new number starts this one again (0: never); nil: any level above.
      var restart: Int?
      /// The paragraph style that belongs to the level.
      var style: String?

      init(_ element: XMLElement) {
        func value(_ name: String) -> String? { element.first(name)?.attributes["val"] }
        start = value("start").flatMap { Int($0) } ?? 1
        let choice = element.first("AlternateContent").flatMap { $0.first("Choice") }
        format =
          value("numFmt") ?? choice?.first("numFmt")?.attributes["val"] ?? "decimal"
        text = value("lvlText") ?? ""
        suffix = value("suff") ?? "tab"
        isLegal = element.first("isLgl").map(Numbering.isOn) ?? false
        restart = value("lvlRestart").flatMap { Int($0) }
        style = value("pStyle")
      }
    }

    /// A place in a list: which one and how deep, from 0.
    struct Place: Hashable, Sendable {
      var list: String
      var level: Int
    }

    private var definitions: [String: [Int: Level]] = [:]
    private var definitionOfList: [String: String] = [:]
    /// Starts and levels that a list sets for itself.
    private var startOverrides: [String: [Int: Int]] = [:]
    private var levelOverrides: [String: [Int: Level]] = [:]
    private var styleLinks: [String: String] = [:]
    private let styles: Styles

    private var counters: [String: [Int?]] = [:]
    private var startedLists: Set<Place> = []

    /// - Parameters:
    ///   - root: the root of `numbering.xml`, or nil for a document without lists.
    ///   - styles: what `styles.xml` says.
    init(_ root: XMLElement?, _ styles: Styles) {
      self.styles = styles
      guard let root else { return }
      for definition in root.all("abstractNum") {
        guard let id = definition.attributes["abstractNumId"] else { continue }
        definitions[id] = Numbering.levels(definition.all("lvl"))
        if let style = definition.first("numStyleLink")?.attributes["val"] {
          styleLinks[id] = style
        }
      }
      for list in root.all("num") {
        guard let id = list.attributes["numId"],
          let definition = list.first("abstractNumId")?.attributes["val"]
        else { continue }
        definitionOfList[id] = definition
        for override in list.all("lvlOverride") {
          guard let level = override.attributes["ilvl"].flatMap({ Int($0) }) else { continue }
          if let start = override.first("startOverride")?.attributes["val"].flatMap({ Int($0) }) {
            startOverrides[id, default: [:]][level] = start
          }
          if let own = override.first("lvl") {
            levelOverrides[id, default: [:]][level] = Level(own)
          }
        }
      }
    }

    private static func levels(_ elements: [XMLElement]) -> [Int: Level] {
      var levels: [Int: Level] = [:]
      for element in elements {
        if let index = element.attributes["ilvl"].flatMap({ Int($0) }), (0...8).contains(index) {
          levels[index] = Level(element)
        }
      }
      return levels
    }

    /// `<w:x/>` is on, `<w:x w:val="0"/>` off.
    static func isOn(_ element: XMLElement) -> Bool {
      !["0", "false", "off"].contains(element.attributes["val"] ?? "1")
    }

    /// The definition behind a list, through the style that some only point to.
    private func definition(of list: String) -> String? {
      guard let id = definitionOfList[list] else { return nil }
      guard let style = styleLinks[id], let other = styles.place(of: style)?.list,
        let linked = definitionOfList[other]
      else { return id }
      return linked
    }

    /// The place in a list that a paragraph has by itself or by its style, or nil for none.
    func place(of properties: XMLElement?, style: String?) -> Place? {
      let own = properties?.first("numPr")
      let list = own?.first("numId")?.attributes["val"]
      let level = own?.first("ilvl")?.attributes["val"].flatMap { Int($0) }
      if let list {
        return list == "0" ? nil : Place(list: list, level: min(max(level ?? 0, 0), 8))
      }
      guard let style, var place = styles.place(of: style), place.list != "0" else { return nil }
      // A style that a level names stands for that level.
      if let id = definition(of: place.list),
        let linked = definitions[id]?.first(where: { $0.value.style == style })?.key
      {
        place.level = linked
      }
      if let level { place.level = min(max(level, 0), 8) }
      return place
    }

    /// The number of the next paragraph at a place, as Word shows it, or nil where it shows none.
    mutating func next(_ place: Place) -> String? {
      guard let id = definition(of: place.list) else { return nil }
      let own = levelOverrides[place.list] ?? [:]
      guard let level = own[place.level] ?? definitions[id]?[place.level] else { return nil }
      var counts = counters[id] ?? Array(repeating: nil, count: 9)
      if let start = startOverrides[place.list]?[place.level],
        startedLists.insert(place).inserted
      {
        counts[place.level] = start
      } else {
        counts[place.level] = counts[place.level].map { $0 + 1 } ?? level.start
      }
      for deeper in (place.level + 1)..<9 where deeper < 9 {
        let restart = (own[deeper] ?? definitions[id]?[deeper])?.restart
        if restart.map({ $0 > place.level && $0 != 0 }) ?? true { counts[deeper] = nil }
      }
      for outer in 0..<place.level where counts[outer] == nil {
        counts[outer] = (own[outer] ?? definitions[id]?[outer])?.start ?? 1
      }
      counters[id] = counts
      return text(of: level, counts) { own[$0] ?? definitions[id]?[$0] }
    }

    /// `%1.%2` with the numbers put in.
    private func text(of level: Level, _ counts: [Int?], _ definition: (Int) -> Level?) -> String? {
      if level.format == "bullet" || level.text.isEmpty { return nil }
      var text = ""
      var isPlaceholder = false
      for character in level.text {
        if isPlaceholder, let index = character.wholeNumberValue, (1...9).contains(index) {
          let format = level.isLegal ? "decimal" : definition(index - 1)?.format ?? "decimal"
          text += ListNumber.text(counts[index - 1] ?? 1, format: format) ?? ""
          isPlaceholder = false
        } else if character == "%" && !isPlaceholder {
          isPlaceholder = true
        } else {
          if isPlaceholder { text.append("%") }
          isPlaceholder = false
          text.append(character)
        }
      }
      guard let last = text.unicodeScalars.last else { return nil }
      // 一、 and （一） bring their own space; 1. and (1) need one where Word puts any.
      return last.isASCII && level.suffix != "nothing" ? text + " " : text
    }
  }

  /// The paragraph styles of a document: which are based on which, and their lists.
  struct Styles: Sendable {
    private var parents: [String: String] = [:]
    private var places: [String: Numbering.Place] = [:]
    private var hidden: Set<String> = []
    /// The style of paragraphs that name none.
    private(set) var standard: String?

    /// - Parameter root: the root of `styles.xml`, or nil.
    init(_ root: XMLElement?) {
      for style in root?.all("style") ?? [] {
        guard let id = style.attributes["styleId"] else { continue }
        if style.attributes["type"] == "paragraph", style.attributes["default"] == "1" {
          standard = id
        }
        parents[id] = style.first("basedOn")?.attributes["val"]
        if let numbering = style.first("pPr")?.first("numPr") {
          // A style may name the level alone and leave the list to the style below it.
          places[id] = Numbering.Place(
            list: numbering.first("numId")?.attributes["val"] ?? "",
            level: numbering.first("ilvl")?.attributes["val"].flatMap { Int($0) } ?? 0)
        }
        if style.first("rPr")?.first("vanish").map(Numbering.isOn) ?? false { hidden.insert(id) }
      }
    }

    /// The list and level that a style or one that it is based on gives, or nil.
    func place(of style: String) -> Numbering.Place? {
      var level: Int?
      for id in chain(style) {
        guard let place = places[id] else { continue }
        if place.list.isEmpty {
          level = level ?? place.level
        } else {
          return Numbering.Place(list: place.list, level: min(max(level ?? place.level, 0), 8))
        }
      }
      return nil
    }

    /// Whether text of a style is hidden.
    func isHidden(_ style: String) -> Bool { chain(style).contains(where: hidden.contains) }

    /// A style and those that it is based on.
    private func chain(_ style: String) -> [String] {
      var chain = [style]
      while let last = chain.last, let parent = parents[last], chain.count < 32 {
        chain.append(parent)
      }
      return chain
    }
  }
#endif

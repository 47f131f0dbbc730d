/// Reads the metadata of a notice from the roles of its blocks.
struct MetadataReader {
  let flow: UnitFlow
  let blocks: [Block]
  let parts: DocumentParts
  /// The end of the head: the first block of the body.
  private let bodyStart: Int
  /// The text blocks before the body of the notice itself; a head longer than a page is none.
  private let headBlocks: [Int]

  private var units: [UInt16] { flow.units }

  static func read(_ layout: Layout, _ parts: DocumentParts) -> Metadata {
    MetadataReader(layout, parts).read()
  }

  private init(_ layout: Layout, _ parts: DocumentParts) {
    flow = layout.flow
    blocks = layout.blocks
    self.parts = parts
    bodyStart = blocks.indices.first { parts.roles[$0] == .body } ?? blocks.count
    headBlocks = (0..<bodyStart).prefix(80).filter { layout.blocks[$0].kind == .text }
  }

  private func read() -> Metadata {
    var metadata = Metadata()
    readHeadFields(into: &metadata)
    let title = titleRange()
    metadata.title = title.map { flow.text($0) }
    metadata.genre = genre(of: title)
    metadata.documentNumber = documentNumber()
    metadata.addressees = addressees()
    readImprint(into: &metadata)
    metadata.issuers = issuers(title: title, isBulletin: metadata.issue != nil)
    metadata.date = date(isSpeech: metadata.genre == "讲话")
    fillFromCatalogue(&metadata)
    metadata.region = metadata.issuers.first.flatMap { Region.prefix(of: $0) }
    return metadata
  }

  // MARK: Title and genre

  /// The title without a date or a remark in brackets behind it.
  private func titleRange() -> UnitRange? {
    guard let whole = parts.parts.first?.title else { return nil }
    var range = whole
    if units.has("转发：", at: range.start) && range.count > 8 { range.start += 3 }
    while range.count > 4, units[range.end - 1] == Unit.rightParenthesis,
      let open = range.indices.last(where: { units[$0] == Unit.leftParenthesis }),
      open > range.start
    {
      let inner = UnitRange(open + 1, range.end - 1)
      guard DateScanner.scan(in: units, inner) != nil else { break }
      range.end = open
    }
    return range
  }

  private func genre(of title: UnitRange?) -> String? {
    let bulletin = headBlocks.contains {
      parts.roles[$0] != .title && BlockShape.isBulletinName(blocks[$0].range, in: units)
    }
    if let title, let closing = Genre.closing(title, in: units) {
      if closing.name == "讲话" || !bulletin { return closing.name }
    }
    if let title, let speech = units.first("讲话", in: title), speech + 2 <= title.end, !bulletin {
      return "讲话"
    }
    if bulletin { return "简报" }
    // A masthead such as 会议纪要 names the genre where the title does not.
    for index in headBlocks where parts.roles[index] == .masthead {
      if let closing = Genre.closing(blocks[index].range, in: units), closing.name == "纪要" {
        return closing.name
      }
    }
    return nil
  }

  // MARK: Head

  private func readHeadFields(into metadata: inout Metadata) {
    for index in headBlocks where parts.roles[index] != .title {
      let range = blocks[index].range
      if BlockShape.isIssue(range, in: units), metadata.issue == nil {
        metadata.issue = flow.text(range)
      }
      for (word, name) in [("特急", "特急"), ("加急", "加急"), ("特提", "特提"), ("平急", "平急")]
        as [(StaticString, String)] where units.first(word, in: range) != nil && range.count <= 30
      {
        metadata.urgency = name
      }
      for word in ["绝密", "机密", "秘密"] as [StaticString] {
        if range.count <= 20, let at = units.first(word, in: range) {
          var end = at + 2
          while end < range.end,
            units[end] == 0x2605 || units[end].isDigit || units[end] == 0x5E74
              || units[end] == 0x957F || units[end] == 0x671F
          {
            end += 1
          }
          metadata.securityClassification = flow.text(UnitRange(at, end))
          break
        }
      }
      if metadata.signatory == nil, let name = labelled("签发人", in: range) {
        metadata.signatory = name
      }
    }
  }

  /// What stands behind `label：` up to white space or the end of the block.
  private func labelled(_ label: StaticString, in range: UnitRange) -> String? {
    guard let at = units.first(label, in: range) else { return nil }
    var start = at + label.unitCount
    if start < range.end, units[start] == Unit.colon { start += 1 }
    var end = start
    while end < range.end, units[end].isHan || units[end] == Unit.enumerationComma, end - start < 12
    {
      end += 1
    }
    return end > start ? flow.text(UnitRange(start, end)) : nil
  }

  private func documentNumber() -> Metadata.DocumentNumber? {
    for index in headBlocks
    where parts.roles[index] != .title && parts.roles[index] != .addressees {
      guard blocks[index].range.count <= 80,
        let number = DocumentNumberScanner.scan(in: units, blocks[index].range)
      else { continue }
      // Other fields of the head may stand in the same line, set apart by white space.
      var start = number.agency.start
      for at in number.agency.indices.dropFirst() where flow.map.gap(before: at) >= 4 { start = at }
      let agency = UnitRange(start, number.agency.end)
      return Metadata.DocumentNumber(
        text: flow.text(UnitRange(start, number.range.end)).filter { $0 != " " },
        agency: agency.isEmpty ? nil : flow.text(agency),
        year: number.year > 0 ? number.year : nil, sequence: number.sequence)
    }
    return nil
  }

  private func addressees() -> [String] {
    guard !parts.addresseeBlocks.isEmpty else { return [] }
    var names: [String] = []
    for index in parts.addresseeBlocks {
      var range = blocks[index].range
      if units[range.end - 1] == Unit.colon { range.end -= 1 }
      if BlockShape.isSalutation(range, in: units) { continue }
      names += split(range)
    }
    return names
  }

  /// Cuts a list at its top-level commas.
  private func split(_ range: UnitRange) -> [String] {
    var names: [String] = []
    var depth = 0
    var start = range.start
    func add(_ end: Int) {
      let name = flow.text(UnitRange(start, end))
      if !name.isEmpty { names.append(name) }
    }
    for index in range.indices {
      let unit = units[index]
      if unit.properties.contains(.opener) { depth += 1 }
      if unit.properties.contains(.closer) { depth -= 1 }
      if depth <= 0, unit == Unit.comma || unit == Unit.semicolon || unit == Unit.fullStop {
        add(index)
        start = index + 1
      }
    }
    add(range.end)
    return names
  }

  // MARK: Catalogue

  /// 索引号, 发文机关, 成文日期: the table that government sites print above the text. What the notice
  /// itself says goes before it.
  private func fillFromCatalogue(_ metadata: inout Metadata) {
    for index in blocks.indices.prefix(40) where index < max(bodyStart, 1) {
      let range = blocks[index].range
      guard range.count <= 200 else { continue }
      if metadata.documentNumber == nil,
        let value = field(["发文字号", "文号", "文件编号"], in: index),
        let number = DocumentNumberScanner.scan(in: units, value)
      {
        metadata.documentNumber = Metadata.DocumentNumber(
          text: flow.text(number.range), agency: flow.text(number.agency), year: number.year,
          sequence: number.sequence)
      }
      if metadata.date == nil,
        let value = field(["成文日期", "生成日期", "发文日期", "印发日期", "发布日期"], in: index)
      {
        metadata.date = DateScanner.scan(in: units, value)?.iso
      }
      if metadata.issuers.isEmpty,
        let value = field(["发文机关", "发布机构", "发文单位", "发布单位"], in: index),
        BlockShape.isOrganisation(value, in: units)
      {
        metadata.issuers = names(value)
      }
    }
  }

  /// What stands behind one of `labels` in a block: the next cell, or the text up to a wide gap.
  private func field(_ labels: [StaticString], in index: Int) -> UnitRange? {
    let block = blocks[index]
    for label in labels {
      for (at, cell) in block.cells.enumerated() where at + 1 < block.cells.count {
        if units.has(label, at: cell.start), cell.count <= label.unitCount + 3 {
          return block.cells[at + 1]
        }
      }
      guard let place = units.first(label, in: block.range) else { continue }
      var start = place + label.unitCount
      if start < block.range.end, units[start] == Unit.colon { start += 1 }
      var end = start
      while end < block.range.end, end == start || flow.map.gap(before: end) < 4 { end += 1 }
      if end > start { return UnitRange(start, end) }
    }
    return nil
  }

  // MARK: Issuers

  private func issuers(title: UnitRange?, isBulletin: Bool) -> [String] {
    let heads = mastheadIssuers()
    let signed = signatureIssuers()
    if let title, let name = issuer(inTitle: title) {
      // 甲局 乙局关于…: white space parts the names of a joint issue.
      let names = names(name)
      if names.count == 1, heads.count == 1, heads[0].count > names[0].count,
        heads[0].suffix(3) == names[0].suffix(3)
      {
        return heads  // 国务院安委会办公室关于… under the full name
      }
      return names.count > 1 && signed.count == names.count ? signed : names
    }
    if signed.count > 1, signed.count >= heads.count { return signed }
    if !heads.isEmpty { return heads }
    if !signed.isEmpty { return signed }
    // A bulletin prints its office between the issue number and the date.
    for index in headBlocks where parts.roles[index] == .masthead {
      var range = blocks[index].range
      if BlockShape.isBracketed(range, in: units) {
        range = UnitRange(range.start + 1, range.end - 1)
      }
      if let length = BlockShape.signatureWithDate(range, in: units) {
        range.end = range.start + length
      }
      if BlockShape.isOrganisation(range, in: units), range.count >= 4,
        !BlockShape.isBulletinName(range, in: units)
      {
        return names(range)
      }
    }
    return []
  }

  /// X关于…: the name in front, where it is one of an organisation.
  private func issuer(inTitle title: UnitRange) -> UnitRange? {
    var stop: Int?
    for word in ["关于", "印发", "转发", "批转"] as [StaticString] {
      if let at = units.first(word, in: title), stop.map({ at < $0 }) ?? true { stop = at }
    }
    guard let stop, stop - title.start >= 3 else { return nil }
    let name = units.trimmed(UnitRange(title.start, stop))
    return BlockShape.isOrganisation(name, in: units) ? name : nil
  }

  /// The names in a line, cut where the source has white space between two whole names.
  private func names(_ range: UnitRange) -> [String] {
    var pieces: [UnitRange] = []
    var start = range.start
    for index in range.indices.dropFirst() {
      if units[index] == Unit.newline || flow.map.gap(before: index) > 0,
        BlockShape.isOrganisation(UnitRange(start, index), in: units), index - start >= 4,
        range.end - index >= 4
      {
        pieces.append(UnitRange(start, index))
        start = units[index] == Unit.newline ? index + 1 : index
      }
    }
    pieces.append(UnitRange(start, range.end))
    return pieces.map { flow.text($0) }
  }

  /// X文件, and the lines of a joint masthead above and below it.
  private func mastheadIssuers() -> [String] {
    let heads = headBlocks.filter { parts.roles[$0] == .masthead }
    guard
      let at = heads.first(where: {
        units.has("文件", before: blocks[$0].range.end)
          && BlockShape.isMasthead(blocks[$0].range, in: units)
      })
    else { return [] }
    var names: [String] = []
    var first = at
    while first > 0, heads.contains(first - 1),
      BlockShape.isOrganisation(blocks[first - 1].range, in: units),
      !BlockShape.isHeadField(blocks[first - 1].range, in: units)
    {
      first -= 1
    }
    for index in first...at {
      var range = blocks[index].range
      if units.has("文件", before: range.end) { range.end -= 2 }
      if !range.isEmpty { names += self.names(range) }
    }
    var next = at + 1
    while heads.contains(next), BlockShape.isOrganisation(blocks[next].range, in: units),
      blocks[next].range.count <= 30
    {
      names.append(flow.text(blocks[next].range))
      next += 1
    }
    return names
  }

  /// The names above the date of issue of the notice itself.
  private func signatureIssuers() -> [String] {
    let main = parts.parts[0].blocks
    var names: [String] = []
    for index in main where parts.roles[index] == .signature {
      var range = blocks[index].range
      if let length = BlockShape.signatureWithDate(range, in: units) {
        range.end = range.start + length
      }
      if BlockShape.isOrganisation(range, in: units) { names += self.names(range) }
    }
    return names
  }

  // MARK: Date and imprint

  private func date(isSpeech: Bool) -> String? {
    let main = parts.parts[0].blocks
    if isSpeech, let given = speechDate() { return given }
    for index in main.reversed()
    where parts.roles[index] == .date || parts.roles[index] == .signature {
      if index < bodyStart { continue }
      if let date = DateScanner.scan(in: units, blocks[index].range, last: true), let iso = date.iso
      {
        return iso
      }
    }
    if let given = speechDate() { return given }
    for index in headBlocks where parts.roles[index] != .addressees && parts.roles[index] != .title
    {
      if let date = DateScanner.scan(in: units, blocks[index].range), let iso = date.iso {
        return iso
      }
    }
    for index in blocks.indices where parts.roles[index] == .imprint {
      if units.has("印发", before: blocks[index].range.end),
        let date = DateScanner.scan(in: units, blocks[index].range, last: true), let iso = date.iso
      {
        return iso
      }
    }
    return nil
  }

  /// The date in brackets under or behind the title.
  private func speechDate() -> String? {
    guard let title = parts.parts.first?.title else { return nil }
    let blockAfter = parts.titleBlocks.upperBound
    for index in [parts.titleBlocks.upperBound - 1, blockAfter, blockAfter + 1, blockAfter + 2]
    where index >= 0 && index < blocks.count && blocks[index].kind == .text
      && (parts.roles[index] != .body)
    {
      let range = index < blockAfter ? title : blocks[index].range
      if let date = DateScanner.scan(in: units, range, last: true), let iso = date.iso {
        let end = date.range.end
        if date.range == range
          || (end < flow.units.count && units[end] == Unit.rightParenthesis)
        {
          return iso
        }
      }
    }
    return nil
  }

  private func readImprint(into metadata: inout Metadata) {
    var inList = false
    for index in blocks.indices where parts.roles[index] == .imprint {
      let range = blocks[index].range
      if units.has("印发", before: range.end) && DateScanner.scan(in: units, range) != nil {
        inList = false
        continue
      }
      if let start = listStart(["主送："], range) {
        if metadata.addressees.isEmpty {
          metadata.addressees = split(UnitRange(start, range.end))
        }
        inList = false
      } else if let start = listStart(
        ["抄送：", "抄报：", "分送：", "送：", "发：", "报：", "抄送", "报送：", "发送："], range)
      {
        metadata.copies += split(UnitRange(start, range.end))
        inList = true
      } else if inList,
        BlockShape.endsSentence(range, in: units)
          || units.first(Unit.comma, in: range) != nil, units.first(Unit.colon, in: range) == nil
      {
        metadata.copies += split(range)
      } else {
        inList = false
        if metadata.signatory == nil, let name = labelled("签发", in: range) {
          metadata.signatory = name
        }
      }
    }
  }

  private func listStart(_ labels: [StaticString], _ range: UnitRange) -> Int? {
    for label in labels where units.has(label, at: range.start) {
      return range.start + label.unitCount
    }
    return nil
  }
}

/// The place that an issuer governs.
enum Region {
  /// The chain of place names that a name begins with: 郑州市惠济区人民政府 → 郑州市惠济区,
  /// 中共青川市委青川市人民政府 → 青川市.
  static func prefix(of name: String) -> String? {
    var scalars = Array(name.unicodeScalars)
    for party in ["中国共产党", "中共"] where name.hasPrefix(party) {
      scalars.removeFirst(party.unicodeScalars.count)
    }
    var end = 0
    var start = 0
    var index = 0
    while index < scalars.count {
      let value = scalars[index].value
      let isLevel =
        value == 0x7701 || value == 0x5E02 || value == 0x533A || value == 0x53BF || value == 0x9547
        || value == 0x4E61 || value == 0x5DDE || value == 0x65D7 || value == 0x76DF
      // 市 right behind 州: 临州市 is a city, not the prefecture 临州.
      let isCityOfPrefectureName = value == 0x5E02 && index == end && index > 0
      let before = index > 0 ? scalars[index - 1].value : 0
      // 城乡, 城镇, 乡镇 are no places; 自治区 may stand behind a long name.
      let isSettlement = value == 0x4E61 || value == 0x9547
      let isPair = isSettlement && (before == 0x57CE || before == 0x4E61)
      let isAutonomous = before == 0x6CBB
      if isLevel, !isPair, index - start >= 1 || isCityOfPrefectureName,
        index - start <= (isAutonomous ? 12 : 6)
      {
        // 市场监管局 and 区域 are no place names.
        let next = index + 1 < scalars.count ? scalars[index + 1].value : 0
        if next != 0x573A && next != 0x57DF && next != 0x653F {
          end = index + 1
          start = end
        }
        if next == 0x59D4 { break }  // 市委: what follows names the place again
      } else if index - start > 12 {
        break
      }
      index += 1
    }
    return end >= 2 ? String(String.UnicodeScalarView(scalars[..<end])) : nil
  }
}

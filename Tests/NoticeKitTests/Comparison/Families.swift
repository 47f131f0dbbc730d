@testable import NoticeKit

/// Notices to compare: the families of the corpus, and small ones made of lines.
enum Families {
  static let river = notices("00-province", "01-qingchuan", "02-lanpu", "03-tongan", "06-yuanyang")
  static let years = notices("2023-winter", "2024-winter")

  static func notices(_ names: String...) -> [Notice] {
    names.map { name in
      let file = Corpus.files.first { $0.name == name }!
      return NoticeParser().parse(file.text, id: name)
    }
  }

  /// A notice of numbered duties.
  static func notice(
    _ id: String, issuer: String = "青川市人民政府", date: String = "2024年4月2日", _ duties: [String]
  ) -> Notice {
    var lines = ["\(issuer)关于做好河道保洁工作的通知", "", "各有关单位：", "现就有关事项通知如下："]
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    for (numeral, duty) in zip(numerals, duties) { lines.append("\(numeral)、\(duty)") }
    lines += ["", issuer, date]
    return NoticeParser().parse(SourceText(lines.joined(separator: "\n")), id: id)
  }
}

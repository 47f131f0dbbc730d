import NoticeKit
import Testing

/// What headings lead one to expect of the statements under them.
struct SectionTests {
  private static func kinds(_ text: String) -> [String] {
    NoticeParser().parse(SourceText(text), id: "test").statements.map(\.kind.rawValue)
  }

  @Test(arguments: [("检查内容", "directive"), ("前期做法", "report")])
  func whatIsToBeLookedIntoIsAnOrder(heading: String, kind: String) {
    let text = """
      青川市安全生产委员会办公室关于开展安全生产督查的通知

      各县区：

      一、\(heading)
      （一）责任落实情况。是否建立责任清单；是否按月通报进展。
      （二）隐患整改情况。是否做到闭环管理；是否建立整改台账。
      """
    #expect(Self.kinds(text) == [String](repeating: kind, count: 4))
  }

  @Test func placesListedUnderABanAreNoOrders() {
    let text = """
      临江区人民政府关于加强消防车通道管理的通告

      一、禁停地点。下列地点及其周边二十米范围内，任何时间不得停放车辆：（一）消防车登高操作场地；（二）消防取水口。
      二、职责分工。公安机关负责路面执法，各街道要加强巡查，发现问题及时劝阻。
      """
    #expect(Self.kinds(text) == ["directive", "background", "background", "directive"])
  }
}

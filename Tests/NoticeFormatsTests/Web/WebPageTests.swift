#if Documents
  import Testing

  @testable import NoticeFormats

  @Suite struct WebPageTests {

    private func lines(_ page: String) throws -> [String] {
      let document = try DocumentReader().document(Array(page.utf8), path: nil)
      return String(decoding: document.text.utf8, as: UTF8.self).split(separator: "\n")
        .map(String.init)
    }

    @Test func theMarkedContainerWithoutNavigation() throws {
      let page = """
        <!DOCTYPE html><html><head><title>青川市关于防汛的通知_青川市应急管理局</title></head><body>
        <div class="nav"><a href="/">首页</a></div><ul class="menu"><li>要闻</li></ul>
        <div id="zoom"><p>各单位：</p><p>一、加强<b>值守</b><br>二、排查隐患&nbsp;</p>
        <script>var x = "<p>不</p>";</script><p style="display: none">隐藏</p></div>
        <div class="share">分享到</div><footer>版权所有 青川市</footer></body></html>
        """
      #expect(try lines(page) == ["青川市关于防汛的通知", "各单位：", "一、加强值守", "二、排查隐患\u{A0}"])
    }

    @Test func theHeaviestElementWhereNothingIsMarked() throws {
      let body = (1...8).map { "<p>（\($0)）各县要对水库堤防进行全面排查，及时消除隐患。</p>" }.joined()
      let page = """
        <html><body><div class="left"><ul><li><a href="1">通知公告一二三四五六七八九十</a></li></ul></div>
        <div><h1>关于开展水库排查的通知</h1><div>\(body)</div></div></body></html>
        """
      let lines = try lines(page)
      #expect(lines.first == "关于开展水库排查的通知")
      #expect(lines.count == 9)
    }

    @Test func catalogueMetaTagsAndTables() throws {
      let page = """
        <html><head><meta name="ArticleTitle" content="关于燃气安全的通知">
        <meta name="PubDate" content="2024-05-06"><meta name="ContentSource" content="青川市住建局"></head>
        <body><table><tr><td>索引号：</td><td>QC-1</td></tr><tr><td>发文字号：</td><td>青建〔2024〕3号</td></tr>
        </table><div class="TRS_Editor"><p>各县住建局：</p><table><tr><th>任务</th><th>责任单位</th></tr>
        <tr><td>排查</td><td>各县住建局</td></tr></table><ol><li>入户</li><li>登记</li></ol></div></body></html>
        """
      #expect(
        try lines(page) == [
          "| 索引号： | QC-1 |", "|---|---|", "| 发文字号： | 青建〔2024〕3号 |", "发布机构：青川市住建局",
          "发布日期：2024-05-06", "关于燃气安全的通知", "各县住建局：", "| 任务 | 责任单位 |", "|---|---|",
          "| 排查 | 各县住建局 |", "1. 入户", "2. 登记",
        ])
    }

    @Test func declaredAndUndeclaredEncodings() throws {
      // 各单位要在汛期前完成水库堤防排查整治。
      let gbk: [UInt8] = [
        0xB8, 0xF7, 0xB5, 0xA5, 0xCE, 0xBB, 0xD2, 0xAA, 0xD4, 0xDA, 0xD1, 0xB4, 0xC6, 0xDA, 0xC7,
        0xB0, 0xCD, 0xEA, 0xB3, 0xC9, 0xCB, 0xAE, 0xBF, 0xE2, 0xB5, 0xCC, 0xB7, 0xC0, 0xC5, 0xC5,
        0xB2, 0xE9, 0xD5, 0xFB, 0xD6, 0xCE, 0xA1, 0xA3,
      ]
      let declared = Array("<html><meta charset=gb2312><body><p>".utf8) + gbk
      let bare = Array("<html><body><p>".utf8) + gbk
      for bytes in [declared, bare] {
        let document = try DocumentReader().document(bytes, path: nil)
        #expect(String(decoding: document.text.utf8, as: UTF8.self) == "各单位要在汛期前完成水库堤防排查整治。\n")
        #expect(document.source.encoding == "gb18030")
        #expect(document.source.format == "html")
        #expect(document.source.converter == "html")
      }
    }

    @Test func deepNestingEnds() throws {
      let page = "<html><body>" + String(repeating: "<div>", count: 100_000) + "要排查。"
      #expect(throws: Never.self) {
        do throws(ReadError) {
          _ = try DocumentReader().document(Array(page.utf8), path: nil)
        } catch .blank {
        }
      }
    }
  }
#endif

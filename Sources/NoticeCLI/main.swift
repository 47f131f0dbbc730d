import NoticeKit

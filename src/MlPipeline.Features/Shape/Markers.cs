using MlPipeline.Features.Phrases;

namespace MlPipeline.Features.Shape;

/// <summary>The fixed phrases that pages put around their articles, by kind. Evidence for the learner, not a verdict.</summary>
internal static class Markers
{
    /// <summary>Phrases that mean something wherever they stand.</summary>
    public static readonly PhraseTable Anywhere = Compile(
        (MarkerKind.Caption, "ảnh minh họa; ảnh chụp màn hình; ảnh tư liệu; ảnh internet; ảnh cắt từ clip; nguồn ảnh; ảnh do nhân vật cung cấp; ảnh chụp từ video; file photo; getty images; ttxvn phát; photo by; image credit; ảnh đồ họa"),
        (MarkerKind.Related, "có thể bạn quan tâm; tin liên quan; bài liên quan; tin cùng chuyên mục; cùng chuyên mục; tin cùng loại; đọc thêm; xem thêm; mời bạn đọc thêm; mời xem thêm; bài viết liên quan; tin khác; các tin khác; tin mới hơn; tin cũ hơn; tin đọc nhiều; đọc nhiều nhất; xem nhiều; nổi bật nhất; tin nổi bật; dành cho bạn; đừng bỏ lỡ; bài đọc nhiều; chủ đề liên quan; related articles; related stories; related news; read more; read also; see also; more on this story; most read; recommended for you; you may also like; bài đáng chú ý; tin tài trợ; xem tiếp; tin xem nhiều; cùng tác giả; tin bài khác"),
        (MarkerKind.Tags, "từ khóa; từ khoá; hashtag; chủ đề:"),
        (MarkerKind.Contact, "hotline; đường dây nóng; đặt mua báo; đăng ký nhận tin; email nhận tin; liên hệ quảng cáo; phát hành; tải ứng dụng; tải app; bản tin hằng ngày; newsletter; subscribe; sign up; điện thoại tòa soạn; hộp thư bạn đọc; app store; google play"),
        (MarkerKind.Prompt, "bình luận; ý kiến bạn đọc; chia sẻ bài viết; gửi bình luận; viết bình luận; thích và chia sẻ; theo dõi chúng tôi; theo dõi báo; chia sẻ facebook; sao chép liên kết; copy link; tặng sao; quan tâm trên; google news; xin vui lòng gõ tiếng việt có dấu; gửi ý kiến; đăng nhập; lưu bài; nghe đọc bài; comments; share this; leave a comment; follow us; in bài viết; gửi email; zalo; trở thành người đầu tiên"),
        (MarkerKind.Imprint, "ghi rõ nguồn; bản quyền; all rights reserved; copyright; giấy phép số; giấy phép; tổng biên tập; phó tổng biên tập; cơ quan chủ quản; chịu trách nhiệm nội dung; tòa soạn; cấm sao chép; phát triển bởi; thiết kế bởi; điều khoản sử dụng; chính sách bảo mật; cookie; cookies; privacy policy; terms of use"),
        (MarkerKind.Menu, "trang chủ; chuyên mục; menu; thời sự; thế giới; kinh tế; xã hội; pháp luật; thể thao; giải trí; văn hóa; giáo dục; sức khỏe; đời sống; du lịch; khoa học; công nghệ; bạn đọc; video; podcast; emagazine; multimedia; longform; infographic; tin tức; home; world; business; sports; opinion"),
        (MarkerKind.Advert, "quảng cáo; thông tin doanh nghiệp; nội dung tài trợ; mua ngay; khuyến mãi; advertisement; sponsored"));

    /// <summary>Words that mark a line only where a colon follows, or a number ("Ảnh 1"), or a bracket stands before them.</summary>
    public static readonly PhraseTable WithPunctuation = Compile(
        (MarkerKind.Caption, "ảnh; hình; video; clip; đồ họa; đồ hoạ; infographic; photo; image; graphic; ảnh bìa; nguồn; minh họa; picture"),
        (MarkerKind.Credit, "theo; thực hiện; bài; tác giả; biên tập; source; by; dịch; tổng hợp; nhóm pv; phóng viên; pv"),
        (MarkerKind.Tags, "tags; tag; keywords"),
        (MarkerKind.Related, "related; xem; đọc; more"),
        (MarkerKind.Contact, "tel; điện thoại; đt; fax; email; website; địa chỉ"));

    private static PhraseTable Compile(params (MarkerKind Kind, string Phrases)[] groups) =>
        PhraseTable.Of(groups.SelectMany(group => group.Phrases.Split(';').Select(text => new Phrase(text, (int)group.Kind, 1))));
}

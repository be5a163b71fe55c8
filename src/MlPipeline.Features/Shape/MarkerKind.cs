namespace MlPipeline.Features.Shape;

/// <summary>What a fixed phrase of news pages announces.</summary>
public enum MarkerKind
{
    /// <summary>A picture or video caption or credit: "Ảnh:", "Đồ họa:".</summary>
    Caption,

    /// <summary>A heading over links to other articles: "Tin liên quan", "Có thể bạn quan tâm".</summary>
    Related,

    /// <summary>A list of tags: "Từ khóa:".</summary>
    Tags,

    /// <summary>Ways to reach or buy the paper: "Hotline", "Đặt mua báo", "Đăng ký".</summary>
    Contact,

    /// <summary>Prompts to share, comment or follow.</summary>
    Prompt,

    /// <summary>A source or author line: "Theo …", "Nguồn:".</summary>
    Credit,

    /// <summary>Copyright, licence, editor and address lines of the page's foot.</summary>
    Imprint,

    /// <summary>Section names and site menus.</summary>
    Menu,

    /// <summary>Advertisements and sponsored content.</summary>
    Advert,
}

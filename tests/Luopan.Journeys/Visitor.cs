using Microsoft.Playwright;
using Xunit;

namespace Luopan.Journeys;

/// <summary>Somebody in front of the screen.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    internal Visitor(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal)) _complaints.Add(message.Text);
        };
    }

    internal IPage Page { get; }

    /// <summary>Signs in to a space with an account of a first look.</summary>
    internal async Task SignIn(string space, string user)
    {
        await Page.GotoAsync("/");
        var response = await Page.APIRequest.PostAsync("/api/access/session", new() { DataObject = new { space, userName = user, password = "Luopan-2026" } });
        Assert.True(response.Ok, await response.TextAsync());
        await Page.GotoAsync("/");
    }

    internal Task Sees(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Waits until nothing is being fetched any more.</summary>
    internal Task Settle() => Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

    /// <summary>Keeps a picture of the whole screen for somebody to look at.</summary>
    internal Task Shoot(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Product.Shots, name + ".png") });

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(_complaints);
    }
}

using System.CommandLine;
using Luopan.App.Cli;
using Luopan.Modules;
using Luopan.Platform.Access;
using Luopan.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Luopan.Tests.Architecture;

public sealed class SurfaceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_endpoint_stands_under_its_module_with_exactly_one_permission_or_is_opened_on_purpose()
    {
        await using var app = await TestApp.Start();
        var endpoints = Endpoints(app);

        Assert.True(endpoints.Count > 20);
        Assert.Empty(endpoints.SelectMany(Wrong));
        Approved.Same("Architecture/permissions.approved.txt", string.Join('\n', endpoints.Select(e => $"{Verb(e)} /{e.RoutePattern.RawText!.TrimStart('/')}  {Needed(e)}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_rule_finds_an_endpoint_without_permission()
    {
        var naked = new RouteEndpointBuilder(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/api/access/naked"), 0).Build();
        var stray = new RouteEndpointBuilder(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/api/nowhere/x"), 0);
        stray.Metadata.Add(Permission.Self);
        stray.Metadata.Add(new OpenToAll());

        Assert.Single(Wrong((RouteEndpoint)naked));
        Assert.Equal(2, Wrong((RouteEndpoint)stray.Build()).Count());
    }

    [Fact]
    public async Task Every_permission_an_endpoint_asks_for_is_declared_by_its_module()
    {
        await using var app = await TestApp.Start();
        var declared = AllModules.List.SelectMany(m => m.Permissions).Append(Permission.Self).ToHashSet();

        Assert.DoesNotContain(Endpoints(app).SelectMany(e => e.Metadata.GetOrderedMetadata<Permission>()), p => !declared.Contains(p));
    }

    [Fact]
    public async Task The_API_document_is_the_agreed_one()
    {
        await using var app = await TestApp.Start();

        Approved.Same("Architecture/api.approved.json", await app.Anybody().GetStringAsync("/openapi/v1.json", Stop));
    }

    [Fact]
    public async Task The_command_line_help_is_the_agreed_one()
    {
        var text = new StringWriter();
        foreach (var path in Paths(CommandLine.Root(), []))
            await CommandLine.Root().Parse([.. path, "--help"]).InvokeAsync(new InvocationConfiguration { Output = text }, Stop);

        Approved.Same("Architecture/cli.approved.txt", text.ToString().Replace(Environment.ProcessPath is null ? "\0" : Path.GetFileNameWithoutExtension(Environment.ProcessPath), "luopan", StringComparison.Ordinal));
    }

    [Fact]
    public void Requests_can_be_seen_by_the_validation_of_the_framework()
    {
        var requests = typeof(LuopanDb).Assembly.GetTypes().Where(t => t.Name == "Request" && t.DeclaringType is not null).ToList();

        Assert.NotEmpty(requests);
        Assert.Empty(requests.Where(r => !r.IsNestedPublic).Select(r => r.FullName));
    }

    private static List<RouteEndpoint> Endpoints(TestApp app) =>
        [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) && !e.RoutePattern.RawText.Contains("**", StringComparison.Ordinal))];

    private static IEnumerable<string> Wrong(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        if (!AllModules.List.Any(m => path.StartsWith($"/api/{m.Name}/", StringComparison.Ordinal) || path == $"/api/{m.Name}")) yield return $"{path} stands under no module";
        var permissions = endpoint.Metadata.GetOrderedMetadata<Permission>().Count + (endpoint.Metadata.GetMetadata<OpenToAll>() is null ? 0 : 1);
        if (permissions != 1) yield return $"{path} has {permissions} permissions";
    }

    private static string Needed(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Permission>()?.Name ?? "open to all";

    private static string Verb(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "*";

    private static IEnumerable<string[]> Paths(Command command, string[] at) =>
        command.Subcommands.SelectMany(c => Paths(c, [.. at, c.Name])).Prepend(at);
}

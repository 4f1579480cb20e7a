using Luopan.Modules;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Idempotency;
using Luopan.Platform.Jobs;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.FileProviders;

namespace Luopan.App;

/// <summary>The web server: API under <c>/api</c>, the client for everything else.</summary>
internal static class WebServer
{
    private static readonly Kernel.Fault BadRequest = new("platform.bad-request", "请求的写法有误，请检查各字段的类型。");
    private static readonly Kernel.Fault TooOften = new("platform.too-often", "操作过于频繁，请一分钟后再试。");

    internal static async Task<int> Serve(string[] args)
    {
        await WebClientBuild.IfNeeded();
        var builder = LuopanHost.Builder(args);
        builder.Services.AddHostedService<JobRunner>();
        builder.Services.AddHostedService<Upkeep>();
        builder.Services.AddHostedService<WarmUp>();
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls("http://127.0.0.1:5080");
        await using var app = builder.Build();
        Map(app);
        using var serving = app.Services.GetRequiredService<SpaceStart>().Serving();
        try
        {
            await app.Services.GetRequiredService<SpaceStart>().All(CancellationToken.None);
        }
        catch (Exception e) when (e is InvalidOperationException or TimeoutException or IOException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync($"luopan: {e.Message}");
            return Cli.CommandLine.Fault;
        }

        if (app.Configuration.GetValue("Welcome", true)) app.Lifetime.ApplicationStarted.Register(() => _ = Welcome.Print(app));
        await app.RunAsync();
        return 0;
    }

    private static void Map(WebApplication app)
    {
        app.UseExceptionHandler(Handler());
        app.UseStatusCodePages(silent => Speak(silent.HttpContext));
        app.UseResponseCompression();
        app.Use(SafeHeaders);
        app.Use(NotTooLarge);
        UseClient(app);

        // Behind the client's files: an endpoint already found would keep them from being served.
        app.UseRouting();
        app.UseAuthentication();
        app.Use(async (http, next) =>
        {
            if (http.Request.Path.StartsWithSegments("/api"))
                await Session.Enter(http, http.RequestServices.GetRequiredService<SpaceRegistry>(), http.RequestServices.GetRequiredService<CurrentSpace>(), http.RequestServices.GetRequiredService<CurrentUser>());
            if (!http.Request.Path.StartsWithSegments("/api") || await Gate.Passes(http)) await next(http);
        });
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api"), api => api.Use(Once.Run));
        app.UseAuthorization();
        app.Use(app.Services.GetRequiredService<AddressLimit>().Pass);
        app.MapGet("/healthz", () => "ok").ExcludeFromDescription();
        app.MapOpenApi();
        var api = app.MapGroup("/api");
        foreach (var module in AllModules.List) module.Map(api.MapGroup(module.Name).WithTags(module.Name));
        app.MapFallback("/api/{**rest}", http => Problems.Write(http, new("platform.no-such-endpoint", "没有这个接口。", Kernel.FaultKind.Missing))).WithMetadata(new OpenToAll());
        app.MapFallback("/assets/{**rest}", http => Problems.Write(http, new("platform.no-such-file", "没有这个文件：页面可能已更新，请刷新。", Kernel.FaultKind.Missing))).WithMetadata(new OpenToAll());

        // Every other address is a page of the client, dots and all: /indicators/fdi.used.
        if (ClientRoot(app) is { } root) app.MapFallbackToFile("{**page}", "index.html", new StaticFileOptions { FileProvider = new PhysicalFileProvider(root) });
        BuildOnce(app);
    }

    // Groups make their endpoints anew for everybody who asks, and three ask at every start; making them takes longer than anything else the start does.
    private static void BuildOnce(IEndpointRouteBuilder app)
    {
        var endpoints = new CompositeEndpointDataSource([.. app.DataSources]).Endpoints;
        app.DataSources.Clear();
        app.DataSources.Add(new DefaultEndpointDataSource(endpoints));
    }

    // The client's own files carry their hash in the name and never change; the page that names them is asked for each time.
    private static void UseClient(WebApplication app)
    {
        if (ClientRoot(app) is not { } root) return;
        var files = new PhysicalFileProvider(root);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets") ? "public,max-age=31536000,immutable" : "no-cache",
        });
    }

    private static string? ClientRoot(WebApplication app)
    {
        string?[] places = [app.Configuration["Web:Path"], Path.Combine(AppContext.BaseDirectory, "wwwroot"), WebClientBuild.Dist];
        return places.FirstOrDefault(p => p is not null && File.Exists(Path.Combine(p, "index.html"))) is { } found ? Path.GetFullPath(found) : null;
    }

    private static Task SafeHeaders(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";
        if (http.Request.Path.StartsWithSegments("/api")) headers.CacheControl = "no-store";
        return next(http);
    }

    // Refused by its announced length, before a byte of it is read; Kestrel's own limit stops what does not announce itself.
    private static async Task NotTooLarge(HttpContext http, RequestDelegate next)
    {
        if (http.Request.ContentLength is not > Platform.Files.FileStore.Limit + (1 << 20) || !http.Request.Path.StartsWithSegments("/api")) await next(http);
        else await Refused.TooLarge(http);
    }

    // What the framework itself refuses (a field of another type, a body past the limit) it refuses without a word.
    private static Task Speak(HttpContext http) => http.Response.StatusCode switch
    {
        _ when !http.Request.Path.StartsWithSegments("/api") => Task.CompletedTask,
        StatusCodes.Status413PayloadTooLarge => Problems.Write(http, Platform.Files.FileStore.TooLarge),
        StatusCodes.Status429TooManyRequests => Problems.Write(http, TooOften, StatusCodes.Status429TooManyRequests),
        var status and < 500 => Problems.Write(http, BadRequest, status),
        _ => Task.CompletedTask,
    };

    // A request written wrongly is the client's matter; only what broke here belongs in the operator's log.
    private static ExceptionHandlerOptions Handler() => new()
    {
        ExceptionHandler = Broken,
        SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException || Platform.Db.Dialect.IsUnreadableText(context.Exception),
    };

    private static Task Broken(HttpContext http)
    {
        var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        return error switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.Write(http, Platform.Files.FileStore.TooLarge),
            BadHttpRequestException bad => Problems.Write(http, BadRequest, bad.StatusCode),
            _ when Platform.Db.Dialect.IsUnreadableText(error) => Problems.Write(http, BadRequest, StatusCodes.Status400BadRequest),
            Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException => Problems.Write(http, Platform.Workflow.WorkflowFaults.Changed),
            _ => Problems.Write(http, new("platform.broken", $"程序出错，数据未改动。请把编号{http.TraceIdentifier}告知系统管理员。"), StatusCodes.Status500InternalServerError),
        };
    }
}

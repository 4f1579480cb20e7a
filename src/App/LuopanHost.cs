using Luopan.Modules;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Db;
using Luopan.Platform.Files;
using Luopan.Platform.Jobs;
using Luopan.Platform.Log;
using Luopan.Platform.Packs;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Luopan.App;

/// <summary>Puts the product together; the web server and every CLI verb stand on the same services.</summary>
internal static class LuopanHost
{
    // A file and what is said of it; no form of the product has more.
    private const int MostFormParts = 20;

    internal static WebApplicationBuilder Builder(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args });
        builder.Configuration.AddEnvironmentVariables("LUOPAN_").AddCommandLine(args);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = FileStore.Limit + (1 << 20);
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace); // standard output is for what a verb answers
        AddServices(builder.Services, builder.Configuration);
        return builder;
    }

    private static void AddServices(IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddSingleton(_ => SpaceSettings.Read(configuration));
        services.AddSingleton<SpaceCache>();
        services.AddSingleton<DayMarks>();
        services.AddSingleton<WriterTurn>();
        services.AddSingleton<ChangeStamp>();
        services.AddSingleton<FreshCache>();
        services.AddSingleton<SpaceStart>();
        services.AddSingleton<ModuleFlows>();
        services.AddSingleton<PackReader>();
        services.AddSingleton<JobSignal>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<CurrentSpace>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<LogWriter>();
        services.AddScoped<ChangeWatcher>();
        services.AddScoped<FileStore>();
        services.AddScoped<FlowTypes>();
        services.AddScoped<Notices>();
        services.AddScoped<WorkflowKernel>();
        services.AddScoped<Deputies>();
        services.AddScoped<Worklist>();
        services.AddDbContext<LuopanDb>((own, options) =>
        {
            var space = own.GetRequiredService<CurrentSpace>().Space;
            Dialect.Use(options, space.Provider, space.ConnectionString);
            options.AddInterceptors(own.GetRequiredService<LogWriter>(), own.GetRequiredService<ChangeWatcher>());
        }, ServiceLifetime.Scoped, ServiceLifetime.Scoped);
        services.AddScoped<DbContext>(own => own.GetRequiredService<LuopanDb>());
        AddSignIn(services, configuration);
        foreach (var module in AllModules.List)
        {
            services.AddSingleton(module);
            module.Add(services);
        }

        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.AddChecks();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Platform.Web.FieldFaults.Word);
        services.AddOpenApi(ApiDocument.Configure);
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.Configure<FormOptions>(form => (form.MultipartBodyLengthLimit, form.ValueCountLimit) = (FileStore.Limit + (1 << 20), MostFormParts));
    }

    private static void AddSignIn(IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddIdentityCore<Person>(identity =>
        {
            identity.Password.RequiredLength = 10;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Password.RequireUppercase = false;
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            identity.Lockout.AllowedForNewUsers = true;
        }).AddEntityFrameworkStores<LuopanDb>().AddErrorDescriber<ChineseIdentityErrors>().AddDefaultTokenProviders();
        KeyFolder.Use(services.AddDataProtection().SetApplicationName("luopan"), Path.GetFullPath(configuration["Data:Path"] ?? "data"));
        services.AddAuthentication(Session.Scheme).AddCookie(Session.Scheme, cookie =>
        {
            cookie.Cookie.Name = "luopan";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.SlidingExpiration = true;
            cookie.Events.OnRedirectToLogin = Silent;
            cookie.Events.OnRedirectToAccessDenied = Silent;
        });
        services.AddAuthorization();
        services.AddSingleton(_ => new AddressLimit(configuration.GetValue("SignIn:PerMinute", 60)));
    }

    private static Task Silent(Microsoft.AspNetCore.Authentication.RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luopan.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Units : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "reporting_invitation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MailedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_invitation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_roster_mapping",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Heads = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_roster_mapping", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_unit",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Home = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OrgPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Industry = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Panels = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Officer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_unit", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "reporting_unit_figure",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReturnId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OrgPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Industry = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Breakdown = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_unit_figure", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_invitation_Hash",
                table: "reporting_invitation",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reporting_invitation_JobId",
                table: "reporting_invitation",
                column: "JobId");

            migrationBuilder.CreateIndex(
                name: "IX_reporting_invitation_Unit",
                table: "reporting_invitation",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_reporting_unit_OrgPath",
                table: "reporting_unit",
                column: "OrgPath");

            migrationBuilder.CreateIndex(
                name: "IX_reporting_unit_figure_Form_Period",
                table: "reporting_unit_figure",
                columns: new[] { "Form", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_unit_figure_ReturnId",
                table: "reporting_unit_figure",
                column: "ReturnId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reporting_invitation");

            migrationBuilder.DropTable(
                name: "reporting_roster_mapping");

            migrationBuilder.DropTable(
                name: "reporting_unit");

            migrationBuilder.DropTable(
                name: "reporting_unit_figure");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luopan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RedLights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "supervision_light",
                columns: table => new
                {
                    Target = table.Column<Guid>(type: "uuid", nullable: false),
                    Light = table.Column<string>(type: "text", nullable: false),
                    JudgedAt = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TargetVersion = table.Column<int>(type: "integer", nullable: false),
                    Assignment = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_light", x => x.Target);
                });

            migrationBuilder.CreateIndex(
                name: "IX_supervision_light_Assignment",
                table: "supervision_light",
                column: "Assignment");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "supervision_light");
        }
    }
}
